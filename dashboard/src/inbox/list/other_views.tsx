import { AlertTriangle, Archive, Bookmark, BookmarkPlus, ChevronDown, Hourglass, Inbox, Moon, Sparkles, UserRound, UsersRound, type LucideIcon } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Menu, MenuItem, MenuLine } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useInbox } from '../selected';
import { TABS, VIEWS } from '../views';
import { Count } from './count';
import { isShown, useSavedViews, wantedOf } from './saved_views';
import type { View } from '../shapes';

const ViewsDialog = lazy(() => import('./views_dialog'));

const ICONS: Record<View, LucideIcon> = {
  waiting: Hourglass, mine: UserRound, unassigned: UsersRound, assistant: Sparkles, all: Inbox, snoozed: Moon, closed: Archive, failed: AlertTriangle,
};

/** Every view with how many it has, and those that were saved; its button names the one that has no tab. */
export default function OtherViews() {
  const t = useTranslations('inbox');
  const inbox = useInbox();
  const { view, look } = inbox;
  const saved = useSavedViews();
  const [naming, setNaming] = useState(false);
  const other = !TABS.includes(view);
  const mine = saved.find((one) => isShown(one, inbox));
  const bare = { q: undefined, channel: undefined, tag: undefined, flow: undefined, team: undefined };
  return (
    <>
    <Menu
      label={t('views')}
      placement="bottom end"
      trigger={(
        <Button className={cx('ml-auto flex h-9 items-center gap-1 px-2 max-phone:h-11', other || mine ? 'font-medium text-ink' : 'text-ink-soft hover:text-ink')}>
          <span className="max-w-24 truncate">{mine?.name ?? (other ? t(`view.${view}`) : t('more'))}</span><ChevronDown aria-hidden className="size-4" />
        </Button>
      )}
    >
      {VIEWS.map((it) => {
        const Icon = ICONS[it];
        return (
          <MenuItem key={it} id={it} textValue={t(`view.${it}`)} icon={<Icon aria-hidden />} onAction={() => look({ view: it })}>
            <span className="flex items-center justify-between gap-4"><span className={it === view ? 'font-medium' : ''}>{t(`view.${it}`)}</span><Count of={it} /></span>
          </MenuItem>
        );
      })}
      {saved.length > 0 && <MenuLine />}
      {saved.map((one) => (
        <MenuItem key={one.id} id={one.id} textValue={one.name} icon={<Bookmark aria-hidden />} onAction={() => look({ ...bare, ...wantedOf(one) })}>
          <span className={one === mine ? 'font-medium' : ''}>{one.name}</span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem id="save" icon={<BookmarkPlus aria-hidden />} onAction={() => setNaming(true)}>{t('saved.title')} …</MenuItem>
    </Menu>
    {naming && <Suspense><ViewsDialog onClose={() => setNaming(false)} /></Suspense>}
    </>
  );
}
