/** The days that are shown, kept up to date; and the names of what is booked. */
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, ask, askPath } from '@/api/client';
import { useEvents } from '@/api/live';
import { useWords } from '@/words';
import { isDate } from './dates';
import type { Days } from './shapes';
import { instantAt, learn } from './wall';

const OF_THE_CALENDAR = /^(booking_|slot_|hold_|block_)/;
const A_WHILE_MS = 5 * 60_000;

export function useDays(from: string, to: string) {
  const client = useQueryClient();
  const anew = () => { void client.invalidateQueries({ queryKey: ['calendar'] }); void client.invalidateQueries({ queryKey: ['booking'] }); };
  useEvents((event) => { if (OF_THE_CALENDAR.test(event.type)) anew(); }, anew);
  return useQuery({ ...daysQuery(from, to), placeholderData: keepPreviousData });
}

export const daysQuery = (from: string, to: string) => queryOptions({
  queryKey: ['calendar', from, to],
  queryFn: async () => {
    const found = await askPath<Days>('GET', `/v1/calendar?${new URLSearchParams({ from, to })}`);
    learn(found.days);
    return found;
  },
});

/** The instant of a time on the wall: none while the day is asked for, or where the clock leaves it out. */
export function useInstant(date: string, time: string): { at: string | undefined; isAbsent: boolean } {
  const day = useQuery({ ...daysQuery(date, date), enabled: isDate(date) }).data?.days[0];
  const at = day && instantAt(day, time);
  return { at, isAbsent: Boolean(day && time && !at) };
}

export const servicesQuery = queryOptions({ queryKey: ['services'], queryFn: () => ask(api.GET('/v1/services')), staleTime: A_WHILE_MS });
export const resourcesQuery = queryOptions({ queryKey: ['resources'], queryFn: () => ask(api.GET('/v1/resources')), staleTime: A_WHILE_MS });

/** The name of a service or of whoever does it, in the reader's language where there is one. */
export function useNames() {
  const { language } = useWords();
  const services = useQuery(servicesQuery).data?.items;
  const resources = useQuery(resourcesQuery).data?.items;
  const service = useCallback((id: string) => {
    const name = services?.find((one) => one.id === id)?.name;
    return name?.[language] ?? name?.en ?? Object.values(name ?? {})[0] ?? '';
  }, [services, language]);
  const resource = useCallback((id: string) => resources?.find((one) => one.id === id)?.name ?? '', [resources]);
  return { service, resource, services: services ?? [], resources: resources ?? [] };
}
