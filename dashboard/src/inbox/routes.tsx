import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { inbox: typeof import('./words/en.json') }
}

export const inboxRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/inbox',
  loader: () => bring('inbox'),
}).lazy(() => import('./page').then(({ Route }) => Route));
