import { createRoute } from '@tanstack/react-router';
import { Pending } from '@/settings/pending';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { phrases: typeof import('./words/en.json') }
}

export interface Wanted { part?: 'flows' | 'versions'; language?: string; open?: string; find?: string }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function wanted(search: Record<string, unknown>): Wanted {
  const [language, open, find] = [text(search.language), text(search.open), text(search.find)];
  const part = search.part === 'flows' || search.part === 'versions' ? search.part : undefined;
  return { ...(part ? { part } : {}), ...(language ? { language } : {}), ...(open ? { open } : {}), ...(find ? { find } : {}) };
}

export const phrasesRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/phrases',
  validateSearch: wanted,
  pendingComponent: Pending,
  loader: () => bring('settings', 'phrases'),
}).lazy(() => import('./phrases').then(({ Route }) => Route));
