import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { askPath } from '@/api/client';
import { tenant } from '@/api/tenant';
import type { Way } from './routes';
import type { BehindRow, Figures } from './shapes';
import type { Span } from './span';

export const useFigures = ({ from, to }: Span, by: Way) => useQuery({
  queryKey: ['figures', from, to, by],
  queryFn: () => askPath<Figures>('GET', `/v1/figures?${new URLSearchParams({ from, to, by })}`),
  placeholderData: keepPreviousData,
});

export interface Behind extends Span { name: string; by?: Way | undefined; key?: string | undefined }

export const useRows = ({ name, from, to, by, key }: Behind) => useInfiniteQuery({
  queryKey: ['figures', 'rows', name, from, to, by, key],
  queryFn: ({ pageParam }) => {
    const query = new URLSearchParams({ from, to, limit: '50', ...(by && { by }), ...(key && { key }), ...(pageParam && { after: pageParam }) });
    return askPath<{ items: BehindRow[]; next?: string | null }>('GET', `/v1/figures/${encodeURIComponent(name)}/rows?${query}`);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

/** A link alone could not say which business is meant. */
export async function takeCsv({ from, to }: Span) {
  const id = tenant();
  const answer = await fetch(`/v1/figures.csv?${new URLSearchParams({ from, to })}`, { headers: id ? { 'Frontdesk-Tenant': id } : {} });
  if (!answer.ok) throw new Error(String(answer.status));
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: `figures-${from}-${to}.csv` });
  link.click();
  URL.revokeObjectURL(link.href);
}
