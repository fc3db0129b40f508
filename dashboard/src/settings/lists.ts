/** What the settings list besides the business's document. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, askVersion } from '@/api/client';

const page = { params: { query: { limit: 200 } } };

export const keysQuery = queryOptions({ queryKey: ['keys'], queryFn: () => ask(api.GET('/v1/keys', page)) });
export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: () => ask(api.GET('/v1/roles')) });
export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: () => ask(api.GET('/v1/members', page)) });
export const invitationsQuery = queryOptions({ queryKey: ['invitations'], queryFn: () => ask(api.GET('/v1/invitations', page)) });
export const repliesQuery = queryOptions({ queryKey: ['replies'], queryFn: () => ask(api.GET('/v1/replies')) });
export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: () => ask(api.GET('/v1/webhooks')) });
export const signInRulesQuery = queryOptions({ queryKey: ['sign-in-rules'], queryFn: () => askVersion(api.GET('/v1/sign-in-rules')) });
export const providersQuery = queryOptions({ queryKey: ['sign-in-providers'], queryFn: () => ask(api.GET('/v1/sign-in-providers')) });
