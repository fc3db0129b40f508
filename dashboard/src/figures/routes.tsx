import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { figures: typeof import('./words/en.json') }
}

export const WAYS = ['channel', 'flow', 'hour', 'language'] as const;
export type Way = (typeof WAYS)[number];

/** Which days, the figure that is looked at, by what it is split, and whose rows are open. */
export interface Shown { from?: string | undefined; to?: string | undefined; figure?: string | undefined; by?: Way | undefined; rows?: string | undefined; key?: string | undefined }

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const date = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);

export const figuresRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  validateSearch: (search: Record<string, unknown>): Shown => ({
    from: date(search.from), to: date(search.to), figure: text(search.figure), by: WAYS.find((way) => way === search.by), rows: text(search.rows), key: text(search.key),
  }),
  loader: () => bring('figures', 'calendar'),
}).lazy(() => import('./page').then(({ Route }) => Route));
