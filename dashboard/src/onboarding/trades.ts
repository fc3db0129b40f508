/** What businesses of a trade usually offer, and when, as the desk proposes it. Nothing of it is kept until it is chosen. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, ask, type Shape } from '@/api/client';

export type Trade = Shape<'TradeShape'>;

export const tradesQuery = queryOptions({
  queryKey: ['trades'],
  queryFn: async () => (await ask(api.GET('/v1/trades'))).items,
  staleTime: Infinity,
});

const key = (id: string) => `trade-${id}`;

export function tradeOf(id: string): string | undefined {
  try { return localStorage.getItem(key(id)) ?? undefined; } catch { return undefined; }
}

export function chooseTrade(id: string, name: string) {
  try { localStorage.setItem(key(id), name); } catch { /* Then nothing is proposed. */ }
}

export const useTrades = (): readonly Trade[] => useSuspenseQuery(tradesQuery).data;

/** The trade that was chosen for a business. */
export const useTradeOf = (id: string): Trade | undefined => useTrades().find(({ name }) => name === tradeOf(id));
