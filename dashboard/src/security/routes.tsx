import { createRoute } from '@tanstack/react-router';
import { Pending } from '@/settings/pending';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { security: typeof import('./words/en.json') }
}

export const securityRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/security',
  pendingComponent: Pending,
  loader: () => bring('settings', 'security'),
}).lazy(() => import('./security').then(({ Route }) => Route));
