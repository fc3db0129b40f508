import { Search, X } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useKey } from '@/shell/keys';
import { IconButton } from '@/ui/button';
import { cx } from '@/ui/cx';
import { useInbox } from '../selected';
import { TABS } from '../views';
import { Count } from './count';
import { Filtered } from './filtered';
import type { View } from '../shapes';

/** They come after the list: menus are large. */
const OtherViews = lazy(() => import('./other_views'));
const Filters = lazy(() => import('./filters'));
const SEARCH_AFTER_MS = 250;

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
    <div role="search" className="flex min-w-0 flex-1 h-9 items-center gap-2 rounded-md bg-sunken px-2.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent max-phone:h-11">
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
      <div className="mx-3 flex items-center gap-1"><SearchField /><Suspense><Filters /></Suspense></div>
      <Filtered />
      <div className="mt-1 flex items-center px-2">{TABS.map((view) => <ViewTab key={view} view={view} />)}<Suspense><OtherViews /></Suspense></div>
    </header>
  );
}
