/** What the inbox asks the desk, and under which names the answers are kept. */
import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { api, ask, askPath } from '@/api/client';
import { kept } from '@/api/query';
import type { Colleague, Counts, Entry, Page, Row, View } from './shapes';

const PAGE = 50;

export interface Wanted { view: View; q?: string | undefined; channel?: string | undefined; tag?: string | undefined; flow?: string | undefined; team?: string | undefined }

function query(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

export const listQuery = ({ view, q, channel, tag, flow, team }: Wanted) => infiniteQueryOptions({
  queryKey: ['inbox', 'list', { view, q: q ?? '', channel: channel ?? '', tag: tag ?? '', flow: flow ?? '', team: team ?? '' }],
  queryFn: ({ pageParam, signal: _ }) => askPath<Page<Row>>('GET', `/v1/inbox${query({ view, q, channel, tag, flow, team, after: pageParam, limit: PAGE })}`),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
  staleTime: 60_000,
});

/** The row as it is now, whatever was asked before. */
export const askRow = (id: string) => askPath<Row>('GET', `/v1/inbox/${id}`);

/** The row as a list has it, and since when; lists are kept as they are on the desk. */
function inLists(id: string): { row: Row; since: number } | undefined {
  for (const { state } of kept.getQueryCache().findAll({ queryKey: ['inbox', 'list'] })) {
    const pages = (state.data as InfiniteData<Page<Row>> | undefined)?.pages;
    const row = state.isInvalidated ? undefined : pages?.flatMap(({ items }) => items).find(({ conversation }) => conversation === id);
    if (row) return { row, since: state.dataUpdatedAt };
  }
  return undefined;
}

export const rowQuery = (id: string) => queryOptions({
  queryKey: ['inbox', 'row', id],
  queryFn: () => askRow(id),
  staleTime: 60_000,
  initialData: () => inLists(id)?.row,
  initialDataUpdatedAt: () => inLists(id)?.since,
});

export const countsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  queryFn: () => askPath<Counts>('GET', '/v1/inbox/counts'),
  staleTime: 60_000,
});

/** The latest first, page by page. */
export const timelineQuery = (id: string) => infiniteQueryOptions({
  queryKey: ['inbox', 'timeline', id],
  queryFn: ({ pageParam }) => askPath<Page<Entry>>('GET', `/v1/conversations/${id}/timeline${query({ before: pageParam, limit: PAGE })}`),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
  staleTime: 60_000,
});

/** Named sets of members, to whom conversations are given. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: () => ask(api.GET('/v1/teams')).then(({ teams }) => teams),
  staleTime: 5 * 60_000,
  retry: false,
});

/** The tags of conversations, the most used first. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: () => ask(api.GET('/v1/tags')).then(({ tags }) => tags),
  staleTime: 60_000,
  retry: false,
});

/** The team, by name. */
export const teamQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => askPath<Page<Colleague>>('GET', '/v1/colleagues?limit=200').then(({ items }) => items),
  staleTime: 5 * 60_000,
  retry: false,
});

export const contactQuery = (id: string) => queryOptions({
  queryKey: ['contacts', 'one', id],
  queryFn: () => ask(api.GET('/v1/contacts/{id}', { params: { path: { id } } })),
});

export const earlierQuery = (contact: string) => queryOptions({
  queryKey: ['conversations', 'of', contact],
  queryFn: () => ask(api.GET('/v1/conversations', { params: { query: { contact, limit: 20 } } })).then(({ items }) => items),
});

export const servicesQuery = queryOptions({
  queryKey: ['services', 'names'],
  queryFn: () => ask(api.GET('/v1/services')).then(({ items }) => items),
  staleTime: 10 * 60_000,
  retry: false,
});
