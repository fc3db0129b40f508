/** Who is signed in, and what they may do in the business that is shown. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, ask, type Shape } from './client';
import { choose, tenant } from './tenant';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await ask(api.GET('/v1/me'));
    // Whoever was taken out of a business meanwhile sees the next one they have.
    const [first] = me.tenants;
    if (first && !me.tenants.some(({ id }) => id === tenant())) choose(first.id);
    return me;
  },
  staleTime: 5 * 60_000,
});

export const useMe = () => useSuspenseQuery(meQuery).data;

/** The business that is shown; none for whoever belongs to none. */
export function usePlaceIfAny(): Shape<'MyTenant'> | undefined {
  const { tenants } = useMe();
  return tenants.find(({ id }) => id === tenant()) ?? tenants[0];
}

/** The business that is shown. The shell shows no page to whoever belongs to none. */
export function usePlace(): Shape<'MyTenant'> {
  const place = usePlaceIfAny();
  if (!place) throw new Error('the member belongs to no business');
  return place;
}

/** The zone of the business: every time that is shown is a time there. */
export const useZone = () => usePlace().zone;

/** Whether they may: `useMay('conversations.reply')`. The desk asks too; this only hides what would be refused. */
export function useMay(permission: string): boolean {
  return usePlace().permissions.includes(permission);
}
