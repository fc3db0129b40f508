import { createRoute } from '@tanstack/react-router';
import { Pending } from '@/settings/pending';
import { desk } from '@/shell/root';
import { bring } from '@/words';
import { isStep, type Step } from './steps';

declare module '@/words' {
  interface Words { onboarding: typeof import('./words/en.json') }
}

const wanted = ({ step }: Record<string, unknown>): { step?: Step } => (isStep(step) ? { step } : {});

export const onboardingRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/onboarding',
  validateSearch: wanted,
  pendingComponent: Pending,
  loader: () => bring('settings', 'phrases', 'onboarding'),
}).lazy(() => import('./wizard').then(({ Route }) => Route));
