import { createRoute } from '@tanstack/react-router';
import { Pending } from '@/settings/pending';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { team: typeof import('./words/en.json') }
}

const opened = ({ open }: Record<string, unknown>): { open?: string } => (typeof open === 'string' ? { open } : {});

export const teamRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/team',
  validateSearch: opened,
  pendingComponent: Pending,
  loader: () => bring('settings', 'team'),
}).lazy(() => import('./team').then(({ Route }) => Route));
