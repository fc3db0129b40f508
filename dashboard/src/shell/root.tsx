/** The root of every address: who is signed in, the shell around the page, and what to show when there is none. */
import { createRootRoute, createRoute, lazyRouteComponent, redirect, type ErrorComponentProps } from '@tanstack/react-router';
import { meQuery } from '@/api/me';
import { kept } from '@/api/query';
import { Problem } from '@/api/problem';
import { choose } from '@/api/tenant';
import { Failure } from '@/ui/states';

export const root = createRootRoute({ errorComponent: Broken });

function Broken({ error, reset }: ErrorComponentProps) {
  return <Failure error={error} again={reset} />;
}

/** What every page of the desk stands under. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ search }) => {
    // A link may name the business it is about.
    const { tenant, ...rest } = search as { tenant?: unknown };
    if (typeof tenant === 'string') {
      choose(tenant);
      kept.clear();
      throw redirect({ to: '.', search: rest as never, replace: true });
    }
    await kept.ensureQueryData(meQuery);
  },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
  errorComponent: Broken,
  notFoundComponent: () => <Failure error={new Problem(404, 'not_found', '')} />,
});

export const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => { throw redirect({ to: '/inbox' as string, replace: true }); },
});
