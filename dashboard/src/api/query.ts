/** What was asked is kept here; what happens on the desk makes it stale. */
import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

export const kept = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.passes,
    },
    mutations: { retry: false },
  },
});
