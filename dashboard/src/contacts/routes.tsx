import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { contacts: typeof import('./words/en.json') }
}

export const contactsRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/contacts',
  loader: () => bring('contacts'),
}).lazy(() => import('./page').then(({ Route }) => Route));
