import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';
import type { Stage } from './leads/asked';
import type { Show } from './tasks/which';

declare module '@/words' {
  interface Words { contacts: typeof import('./words/en.json') }
}

const oneOf = <T extends string>(all: readonly T[], value: unknown) => all.find((one) => one === value);
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const contacts = createRoute({ getParentRoute: () => desk, path: '/contacts', loader: () => bring('contacts', 'calendar', 'inbox') });

const list = createRoute({
  getParentRoute: () => contacts,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined; tag?: string | undefined } => ({ q: text(search.q), tag: text(search.tag) }),
}).lazy(() => import('./page').then(({ Route }) => Route));

const leads = createRoute({
  getParentRoute: () => contacts,
  path: 'leads',
  validateSearch: (search: Record<string, unknown>): { stage?: Stage | undefined } => ({ stage: oneOf(['new', 'qualified', 'appointment', 'completed', 'lost'] as const, search.stage) }),
}).lazy(() => import('./leads/page').then(({ Route }) => Route));

const tasks = createRoute({
  getParentRoute: () => contacts,
  path: 'tasks',
  validateSearch: (search: Record<string, unknown>): { show?: Show | undefined } => ({ show: oneOf(['open', 'mine', 'done'] as const, search.show) }),
}).lazy(() => import('./tasks/page').then(({ Route }) => Route));

const person = createRoute({ getParentRoute: () => contacts, path: '$id' }).lazy(() => import('./person/page').then(({ Route }) => Route));

export const contactsRoutes = contacts.addChildren([list, leads, tasks, person]);
