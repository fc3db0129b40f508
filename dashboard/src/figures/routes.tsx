import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { figures: typeof import('./words/en.json') }
}

export const figuresRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  loader: () => bring('figures'),
}).lazy(() => import('./page').then(({ Route }) => Route));
