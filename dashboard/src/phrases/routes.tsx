import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { phrases: typeof import('./words/en.json') }
}

export const phrasesRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/phrases',
  loader: () => bring('phrases'),
}).lazy(() => import('./page').then(({ Route }) => Route));
