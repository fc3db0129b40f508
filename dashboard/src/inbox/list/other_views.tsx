import { AlertTriangle, Archive, ChevronDown, Hourglass, Inbox, Moon, Sparkles, UserRound, UsersRound, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Menu, MenuItem } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useInbox } from '../selected';
import { TABS, VIEWS } from '../views';
import { Count } from './count';
import type { View } from '../shapes';

const ICONS: Record<View, LucideIcon> = {
  waiting: Hourglass, mine: UserRound, unassigned: UsersRound, assistant: Sparkles, all: Inbox, snoozed: Moon, closed: Archive, failed: AlertTriangle,
};

/** Every view with how many it has; its button names the one that has no tab. */
export default function OtherViews() {
  const t = useTranslations('inbox');
  const { view, look } = useInbox();
  const other = !TABS.includes(view);
  return (
    <Menu
      label={t('views')}
      placement="bottom end"
      trigger={(
        <Button className={cx('ml-auto flex h-9 items-center gap-1 px-2 max-phone:h-11', other ? 'font-medium text-ink' : 'text-ink-soft hover:text-ink')}>
          {other ? t(`view.${view}`) : t('more')}<ChevronDown aria-hidden className="size-4" />
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
    </Menu>
  );
}
