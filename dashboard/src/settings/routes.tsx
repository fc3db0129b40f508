import { createRoute, redirect } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';
import { Pending } from './pending';

declare module '@/words' {
  interface Words { settings: typeof import('./words/en.json') }
}

const opened = ({ open }: Record<string, unknown>): { open?: string } => (typeof open === 'string' ? { open } : {});
const parent = createRoute({ getParentRoute: () => desk, path: '/settings', loader: () => bring('settings') });
const under = <Path extends string>(path: Path) => createRoute({ getParentRoute: () => parent, path, validateSearch: opened, pendingComponent: Pending });

const index = createRoute({
  getParentRoute: () => parent,
  path: '/',
  // Where there is room, the list stands beside a page.
  beforeLoad: () => { if (matchMedia('(min-width: 640px)').matches) throw redirect({ to: '/settings/business' as string, replace: true }); },
}).lazy(() => import('./index_page').then(({ Route }) => Route));

type Filter = { actor?: string; verb?: string };
const filtered = ({ actor, verb }: Record<string, unknown>): Filter => ({
  ...(typeof actor === 'string' ? { actor } : {}), ...(typeof verb === 'string' ? { verb } : {}),
});
const audit = createRoute({ getParentRoute: () => parent, path: '/audit', validateSearch: filtered, pendingComponent: Pending });

export const settingsRoutes = parent.addChildren([
  index,
  under('/business').lazy(() => import('./business').then(({ Route }) => Route)),
  under('/hours').lazy(() => import('./hours').then(({ Route }) => Route)),
  under('/services').lazy(() => import('./services').then(({ Route }) => Route)),
  under('/staff').lazy(() => import('./staff').then(({ Route }) => Route)),
  under('/rules').lazy(() => import('./rules').then(({ Route }) => Route)),
  under('/channels').lazy(() => import('./channels').then(({ Route }) => Route)),
  under('/assistant').lazy(() => import('./assistant').then(({ Route }) => Route)),
  under('/replies').lazy(() => import('./replies').then(({ Route }) => Route)),
  under('/keys').lazy(() => import('./keys').then(({ Route }) => Route)),
  under('/webhooks').lazy(() => import('./webhooks').then(({ Route }) => Route)),
  audit.lazy(() => import('./audit').then(({ Route }) => Route)),
]);
