import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { follow } from '@/api/live';
import { useMe } from '@/api/me';
import { Empty } from '@/ui/states';
import { Toasts } from '@/ui/toast';
import { BottomBar } from './bottom_bar';
import { Lost } from './lost';
import { useKeys } from './keys';
import { Rail } from './rail';

const Palette = lazy(() => import('./palette'));
const Begin = lazy(() => import('@/onboarding/begin'));

/** The page with what stands around it: the rail at the left, on a phone the bar below. */
export function Shell() {
  const t = useTranslations('common');
  const { tenants, desk_is_new: isNew } = useMe();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const open = () => { setAsked(true); setAsking(true); };
  useKeys(open);
  useEffect(() => { if (tenants.length) follow(); }, [tenants.length]);
  // A thread on a phone has the whole screen.
  const alone = useMatches({ select: (all) => all.some(({ staticData }) => staticData.alone) });
  return (
    <div className="flex h-dvh bg-desk max-phone:flex-col">
      <a href="#page" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-paper focus:px-3 focus:py-2 focus:shadow-float">{t('skip')}</a>
      <Rail onPalette={open} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Lost />
        <main id="page" tabIndex={-1} className="min-h-0 min-w-0 flex-1 overflow-auto outline-none">
          {tenants.length > 0 && <Outlet />}
          {tenants.length === 0 && (isNew ? <Suspense><Begin /></Suspense> : <Empty title={t('nobody.title')} text={t('nobody.text')} />)}
        </main>
      </div>
      {!alone && <BottomBar onPalette={open} />}
      {asked && <Suspense><Palette isOpen={asking} onClose={() => setAsking(false)} /></Suspense>}
      <Toasts />
    </div>
  );
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption { alone?: boolean }
}
