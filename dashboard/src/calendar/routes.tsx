import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';
import type { View } from './dates';

declare module '@/words' {
  interface Words { calendar: typeof import('./words/en.json') }
}

/** What is shown: which days, of whom, and the booking that is looked at. */
export interface Shown { view?: View | undefined; on?: string | undefined; who?: string | undefined; booking?: string | undefined }

const word = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const isView = (value: unknown): value is View => value === 'day' || value === 'week' || value === 'month' || value === 'agenda';

export const calendarRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>): Shown => {
    const on = word(search.on);
    return {
      ...(isView(search.view) && { view: search.view }),
      ...(on && /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) && { on }),
      ...(word(search.who) && { who: String(search.who) }),
      ...(word(search.booking) && { booking: String(search.booking) }),
    };
  },
  loader: () => bring('calendar'),
}).lazy(() => import('./page').then(({ Route }) => Route));
