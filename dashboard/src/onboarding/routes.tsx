import { createRoute } from '@tanstack/react-router';
import { desk } from '@/shell/root';
import { bring } from '@/words';

declare module '@/words' {
  interface Words { onboarding: typeof import('./words/en.json') }
}

export const onboardingRoutes = createRoute({
  getParentRoute: () => desk,
  path: '/onboarding',
  loader: () => bring('onboarding'),
}).lazy(() => import('./page').then(({ Route }) => Route));
