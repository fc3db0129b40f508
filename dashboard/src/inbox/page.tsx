import { Outlet, createLazyRoute, useMatch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { useTitle } from '@/ui/page';
import { cx } from '@/ui/cx';
import { useSending } from './composer/pending';
import { List } from './list/list';
import { useLiveInbox } from './live';
import { useRinging } from './ringing';
import { useInbox } from './selected';
import { SoundLine } from './list/sound_line';
import { ViewBar } from './list/view_bar';

/** Not needed before the list is there. */
const KeysHelp = lazy(() => import('./keys_help'));

export const Route = createLazyRoute('/desk/inbox')({ component: Inbox });

/** List at the left, what was chosen at the right; on a phone one of them. */
function Inbox() {
  const t = useTranslations('inbox');
  const { view } = useInbox();
  const open = useMatch({ from: '/desk/inbox/$id', shouldThrow: false });
  useTitle(t(`view.${view}`));
  useLiveInbox();
  useRinging();
  useSending(useMe().id);
  return (
    <div className="flex h-full min-h-0">
      <section aria-label={t('title')} className={cx('flex w-[340px] shrink-0 flex-col border-r border-line bg-paper max-phone:w-full max-phone:border-r-0', open && 'max-phone:hidden')}>
        <ViewBar />
        <SoundLine />
        <List />
      </section>
      <div className={cx('min-w-0 flex-1', !open && 'max-phone:hidden')}><Outlet /></div>
      <Suspense><KeysHelp /></Suspense>
    </div>
  );
}

