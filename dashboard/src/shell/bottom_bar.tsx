import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { usePlaceIfAny } from '@/api/me';
import { PLACES } from './places';

const WaitingMark = lazy(() => import('./waiting_mark'));
const ON_A_PHONE = ['inbox', 'calendar', 'contacts', 'today'];
const ITEM = 'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-faint outline-offset-[-2px] '
  + 'aria-[current=page]:font-medium aria-[current=page]:text-accent-strong';

/** The places of the desk on a phone, below the thumb. */
export function BottomBar({ onPalette }: { onPalette: () => void }) {
  const t = useTranslations('common.places');
  const may = usePlaceIfAny()?.permissions ?? [];
  const shown = PLACES.filter((place) => ON_A_PHONE.includes(place.name) && may.includes(place.may));
  return (
    <nav aria-label={t('main')} className="hidden shrink-0 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] max-phone:flex">
      {shown.map(({ name, to, icon: Icon }) => (
        <Link key={name} to={to} activeOptions={{ includeSearch: false }} className={ITEM}><span className="relative px-3"><Icon aria-hidden className="size-5" />{name === 'inbox' && <Suspense><WaitingMark /></Suspense>}</span>{t(name)}</Link>
      ))}
      <Button onPress={onPalette} className={ITEM}><Ellipsis aria-hidden className="size-5" />{t('more')}</Button>
    </nav>
  );
}
