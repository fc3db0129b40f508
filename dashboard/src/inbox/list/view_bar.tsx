import { useQuery } from '@tanstack/react-query';
import { AlertTriangle, Archive, ChevronDown, Inbox, Moon, Search, Sparkles, UserRound, UsersRound, X, Hourglass, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useKey } from '@/shell/keys';
import { IconButton } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { countsQuery } from '../asked';
import { useInbox } from '../selected';
import { TABS, VIEWS } from '../views';
import type { View } from '../shapes';

const ICONS: Record<View, LucideIcon> = {
  waiting: Hourglass, mine: UserRound, unassigned: UsersRound, assistant: Sparkles, all: Inbox, snoozed: Moon, closed: Archive, failed: AlertTriangle,
};
const SEARCH_AFTER_MS = 250;

function Count({ of, loud }: { of: View; loud?: boolean }) {
  const counts = useQuery(countsQuery).data;
  const count = of === 'closed' ? 0 : counts?.[of] ?? 0;
  if (!count) return null;
  return <span className={cx('tabular-nums', loud ? 'rounded-full bg-warn-soft px-1.5 text-xs font-semibold text-warn' : 'text-ink-faint')}>{count}</span>;
}

function ViewTab({ view }: { view: View }) {
  const t = useTranslations('inbox.view');
  const { view: shown, look } = useInbox();
  const on = view === shown;
  return (
    <Button
      aria-pressed={on}
      onPress={() => look({ view })}
      className={cx('relative flex h-9 items-center gap-1.5 rounded-none px-2 max-phone:h-11', on
        ? 'font-medium text-ink after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent' : 'text-ink-soft hover:text-ink')}
    >
      {t(view)}<Count of={view} loud={view === 'waiting'} />
    </Button>
  );
}

/** Every view with how many it has; its button names the one that has no tab. */
function OtherViews() {
  const t = useTranslations('inbox');
  const { view, look } = useInbox();
  const other = !TABS.includes(view);
  return (
    <Menu
      label={t('views')}
      placement="bottom end"
      trigger={(
        <Button aria-label={t('views')} className={cx('ml-auto flex h-9 items-center gap-1 px-2 max-phone:h-11', other ? 'font-medium text-ink' : 'text-ink-soft hover:text-ink')}>
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

function SearchField() {
  const t = useTranslations('inbox.search');
  const { q, look } = useInbox();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q ?? '');
  const wanted = useRef(q);
  useKey({ '/': () => field.current?.focus() });
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = text.trim() || undefined;
      if (next === wanted.current) return;
      wanted.current = next;
      look({ q: next });
    }, SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  });
  const clear = () => { setText(''); field.current?.focus(); };
  return (
    <div role="search" className="mx-3 flex h-9 items-center gap-2 rounded-md bg-sunken px-2.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent max-phone:h-11">
      <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <input
        ref={field} value={text} maxLength={100} aria-label={t('label')} placeholder={t('label')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Escape') { clear(); field.current?.blur(); } }}
        className="min-w-0 flex-1 bg-transparent outline-none"
      />
      {text && <IconButton label={t('clear')} onPress={clear} className="-mr-2"><X aria-hidden className="size-4" /></IconButton>}
    </div>
  );
}

/** Which conversations are listed. */
export function ViewBar() {
  const t = useTranslations('inbox');
  return (
    <header className="shrink-0 border-b border-line pt-3">
      <h1 className="sr-only">{t('title')}</h1>
      <SearchField />
      <div className="mt-1 flex items-center px-2">{TABS.map((view) => <ViewTab key={view} view={view} />)}<OtherViews /></div>
    </header>
  );
}
