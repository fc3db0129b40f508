import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { calendar: typeof import('./words/en.json') }
}

export const calendarRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/calendar',
  loader: () => bring('calendar'),
}).lazy(() => import('./page').then(({ Route }) => Route));
