/** The parts of the business's document. They share one version: a change of one part makes that of every other stale. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, askVersion, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import type { Seen } from './form/use_form';

/** Says which version was seen. */
export const seenBefore = (version: string) => ({ headers: { 'If-Match': version } });

interface Part<T> { read: () => Promise<Seen<T>>; query: ReturnType<typeof partQuery<T>>; keep: (seen: Seen<T>) => void }

const partQuery = <T>(name: string, read: () => Promise<Seen<T>>) => queryOptions({ queryKey: ['settings', name], queryFn: read });

function part<T>(name: string, read: () => Promise<Seen<T>>): Part<T> {
  const query = partQuery(name, read);
  return { read, query, keep: (seen) => { kept.setQueryData(query.queryKey, seen as never); } };
}

export const particulars = part('particulars', () => askVersion(api.GET('/v1/settings')));
export const hours = part('hours', () => askVersion(api.GET('/v1/hours')));
export const holidays = part('holidays', () => askVersion(api.GET('/v1/holidays')));
export const rules = part('rules', () => askVersion(api.GET('/v1/rules')));
export const services = part('services', () => askVersion(api.GET('/v1/services')));
export const resources = part('resources', () => askVersion(api.GET('/v1/resources')));
export const channels = part('channels', () => askVersion(api.GET('/v1/channels')));

export const usePart = <T>(of: Part<T>): Seen<T> => useSuspenseQuery(of.query as never).data as Seen<T>;

export const askAnew = () => kept.invalidateQueries({ queryKey: ['settings'] });

export type Particulars = Shape<'SettingsShape'>;
export type Service = Shape<'ServiceShape'>;
export type Resource = Shape<'ResourceShape'>;
export type Channel = Shape<'ChannelShape'>;

/** The business as it is kept, and whether it can be changed here. */
export function useBusiness(): Particulars & { fixed: boolean } {
  const { it } = usePart(particulars);
  return { ...it, fixed: it.kept_in === 'settings' };
}
