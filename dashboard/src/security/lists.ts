import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { meQuery } from '@/api/me';
import { kept } from '@/api/query';

export const factorsQuery = queryOptions({ queryKey: ['factors'], queryFn: () => ask(api.GET('/v1/me/factors')) });
export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => ask(api.GET('/v1/me/sessions')) });
export const programsQuery = queryOptions({ queryKey: ['tokens'], queryFn: () => ask(api.GET('/v1/tokens')) });

/** A factor came or went: what one may do here may be different now. */
export const factorsChanged = () => Promise.all([kept.invalidateQueries(factorsQuery), kept.invalidateQueries(meQuery)]);
