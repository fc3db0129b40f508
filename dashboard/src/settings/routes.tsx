import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { settings: typeof import('./words/en.json') }
}

export const settingsRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  loader: () => bring('settings'),
}).lazy(() => import('./page').then(({ Route }) => Route));
