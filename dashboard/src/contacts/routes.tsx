import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { contacts: typeof import('./words/en.json') }
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const contacts = createRoute({ getParentRoute: () => desk, path: '/contacts', loader: () => bring('contacts', 'calendar') });

const list = createRoute({
  getParentRoute: () => contacts,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined; tag?: string | undefined } => ({ q: text(search.q), tag: text(search.tag) }),
}).lazy(() => import('./page').then(({ Route }) => Route));

const person = createRoute({ getParentRoute: () => contacts, path: '$id' }).lazy(() => import('./person/page').then(({ Route }) => Route));

export const contactsRoutes = contacts.addChildren([list, person]);
