import { followAnew } from '@/api/live';
import { api, ask } from '@/api/client';
import { kept } from '@/api/query';
import { choose } from '@/api/tenant';
import { router } from './router';

export async function signOut() {
  await ask(api.DELETE('/v1/session'));
  location.assign('/sign-in');
}

/** Shows another business. Nothing of the one before stays. */
export async function enter(tenant: string) {
  choose(tenant);
  kept.clear();
  followAnew();
  await router.navigate({ to: '/inbox' as string });
}
