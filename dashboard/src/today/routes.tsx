import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { today: typeof import('./words/en.json') }
}

export const todayRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/today',
  loader: () => bring('today', 'calendar', 'figures', 'inbox', 'contacts'),
}).lazy(() => import('./page').then(({ Route }) => Route));
