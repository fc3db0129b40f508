import { Link } from '@tanstack/react-router';
import { Command } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { Focusable, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { usePlaceIfAny } from '@/api/me';
import { Hint, IconButton } from '@/ui/button';
import { PLACES, type Place } from './places';

/** Comes after the page: menus are large. */
const MyMenu = lazy(() => import('./my_menu'));
const WaitingMark = lazy(() => import('./waiting_mark'));

const ITEM = 'relative grid size-10 place-items-center rounded-lg text-ink-faint transition-colors hover:bg-hover hover:text-ink '
  + 'aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong';

function RailItem({ place }: { place: Place }) {
  const t = useTranslations('common.places');
  return (
    <TooltipTrigger delay={300}>
      <Focusable>
        <Link to={place.to} activeOptions={{ includeSearch: false }} aria-label={t(place.name)} className={ITEM}>
          <place.icon aria-hidden className="size-5" strokeWidth={1.75} />
          {place.name === 'inbox' && <Suspense><WaitingMark /></Suspense>}
        </Link>
      </Focusable>
      <Hint placement="right">{t(place.name)} <kbd className="ml-2 font-sans opacity-70">g {place.key}</kbd></Hint>
    </TooltipTrigger>
  );
}

/** The places of the desk, 56 px wide. */
export function Rail({ onPalette }: { onPalette: () => void }) {
  const t = useTranslations('common');
  const may = usePlaceIfAny()?.permissions ?? [];
  return (
    <nav aria-label={t('places.main')} className="flex w-14 shrink-0 flex-col items-center gap-1 border-r border-line bg-paper py-3 max-phone:hidden">
      <img src="/desk.svg" alt="" className="mb-3 size-7" />
      {PLACES.filter((place) => may.includes(place.may)).map((place) => <RailItem key={place.name} place={place} />)}
      <div className="flex-1" />
      <IconButton label={t('openPalette')} keys="Ctrl K" onPress={onPalette} className="size-10 rounded-lg"><Command aria-hidden className="size-5" strokeWidth={1.75} /></IconButton>
      <Suspense fallback={<span className="size-9 rounded-full bg-accent-tint" />}><MyMenu /></Suspense>
    </nav>
  );
}
