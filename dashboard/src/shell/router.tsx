/** Every feature brings its own routes; this is the list of them. */
import { createRouter } from '@tanstack/react-router';
import { calendarRoutes } from '@/calendar/routes';
import { contactsRoutes } from '@/contacts/routes';
import { figuresRoutes } from '@/figures/routes';
import { inboxRoutes } from '@/inbox/routes';
import { onboardingRoutes } from '@/onboarding/routes';
import { phrasesRoutes } from '@/phrases/routes';
import { securityRoutes } from '@/security/routes';
import { settingsRoutes } from '@/settings/routes';
import { teamRoutes } from '@/team/routes';
import { todayRoutes } from '@/today/routes';
import { Failure } from '@/ui/states';
import { desk, root, start } from './root';

const routeTree = root.addChildren([
  start,
  desk.addChildren([
    inboxRoutes, calendarRoutes, contactsRoutes, todayRoutes, figuresRoutes,
    settingsRoutes, phrasesRoutes, teamRoutes, securityRoutes, onboardingRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
