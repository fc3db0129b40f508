import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { team: typeof import('./words/en.json') }
}

export const teamRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/team',
  loader: () => bring('team'),
}).lazy(() => import('./page').then(({ Route }) => Route));
