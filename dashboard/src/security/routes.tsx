import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { security: typeof import('./words/en.json') }
}

export const securityRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/security',
  loader: () => bring('security'),
}).lazy(() => import('./page').then(({ Route }) => Route));
