import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { askPath } from '@/api/client';
import { tenant } from '@/api/tenant';
import type { Way } from './routes';
import type { BehindRow, Figures } from './shapes';
import { before, type Span } from './span';

const figuresQuery = ({ from, to }: Span, by?: Way | 'day') => queryOptions({
  queryKey: ['figures', from, to, by ?? 'all'],
  queryFn: () => askPath<Figures>('GET', `/v1/figures?${new URLSearchParams({ from, to, ...(by && { by }) })}`),
});

export const useFigures = (span: Span, by: Way | 'day') => useQuery({ ...figuresQuery(span, by), placeholderData: keepPreviousData });

/** Of as many days just before. */
export const useFiguresBefore = (span: Span) => useQuery(figuresQuery(before(span)));

export interface Behind extends Span { name: string; by?: Way | undefined; key?: string | undefined }

export const useRows = ({ name, from, to, by, key }: Behind) => useInfiniteQuery({
  queryKey: ['figures', 'rows', name, from, to, by, key],
  queryFn: ({ pageParam }) => {
    const query = new URLSearchParams({ from, to, limit: '50', ...(by && key && { by, key }), ...(pageParam && { after: pageParam }) });
    return askPath<{ items: BehindRow[]; next?: string | null }>('GET', `/v1/figures/${encodeURIComponent(name)}/rows?${query}`);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

/** A link alone could not say which business is meant. */
export async function takeCsv({ from, to }: Span, by: Way) {
  const id = tenant();
  const answer = await fetch(`/v1/figures.csv?${new URLSearchParams({ from, to, by })}`, { headers: id ? { 'Frontdesk-Tenant': id } : {} });
  if (!answer.ok) throw new Error(String(answer.status));
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: `figures-${from}-${to}.csv` });
  link.click();
  URL.revokeObjectURL(link.href);
}
