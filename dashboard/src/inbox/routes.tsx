import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';
import { readSearch } from './search';

declare module '@/words' {
  interface Words { inbox: typeof import('./words/en.json') }
}

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox',
  validateSearch: readSearch,
  loader: () => bring('inbox'),
}).lazy(() => import('./page').then(({ Route }) => Route));

const none = createRoute({ getParentRoute: () => inbox, path: '/' }).lazy(() => import('./none').then(({ Route }) => Route));

const thread = createRoute({
  getParentRoute: () => inbox,
  path: '$id',
  staticData: { alone: true },
}).lazy(() => import('./thread/page').then(({ Route }) => Route));

export const inboxRoutes = inbox.addChildren([none, thread]);
