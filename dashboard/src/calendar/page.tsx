import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { Page } from '@/ui/page';
import { Failure, SkeletonRows } from '@/ui/states';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { useCommands } from '@/shell/commands';
import { useKey } from '@/shell/keys';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast';
import { Agenda } from './agenda';
import { Bar } from './bar';
import { BlockDialog } from './block_dialog';
import { BookingSheet } from './booking_sheet';
import './calendar.css';
import { SIDE_BY_SIDE_MAX } from './columns';
import { spanOf, step, todayIn, type View } from './dates';
import { Grid, type Place } from './grid';
import { Month } from './month';
import { MoveDialog } from './move_dialog';
import { NewDialog, type Kind } from './new_dialog';
import type { Shown } from './routes';
import type { Days, Offer } from './shapes';
import { useDays } from './use_calendar';
import { useWide } from './wide';
import { Who } from './who';

export const Route = createLazyRoute('/desk/calendar')({ component: Calendar });
const route = getRouteApi('/desk/calendar');

type Moving = { booking: { id: string; name: string; service: string; starts_at: string; resource: string }; place: Place | undefined };

/** What is shown, and the ways to show something else. */
function useShown() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const zone = useZone();
  const isWide = useWide();
  const { locale } = useLocale();
  const wanted = search.view ?? (isWide ? 'day' : 'agenda');
  // A phone has no room for columns: there they are read as a list.
  const view: View = isWide || wanted === 'month' ? wanted : 'agenda';
  const on = search.on ?? todayIn(zone);
  const show = (change: Shown, replace = false) => void navigate({ to: '/calendar', search: { ...search, ...change }, replace });
  return { search, view, on, locale, show, span: spanOf(view, on, locale) };
}

function Calendar() {
  const t = useTranslations('calendar');
  const { search, view, on, locale, show, span } = useShown();
  const navigate = useNavigate();
  const mayMove = useMay('bookings.write');
  const mayBlock = useMay('blocks.write');
  const days = useDays(span.from, span.to);
  const [moving, setMoving] = useState<Moving>();
  const [making, setMaking] = useState<{ kind: Kind; place: Place }>();
  const [block, setBlock] = useState<string>();
  const goTo = useMemo(() => ({
    today: () => show({ on: undefined }), by: (by: 1 | -1) => show({ on: step(view, on, by) }), view: (next: View) => show({ view: next }),
  }), [view, on, search]);
  const make = (kind: Kind) => setMaking({ kind, place: { starts: `${on}T09:00`, resource: search.who ?? days.data?.resources[0]?.id ?? '' } });
  useKey({
    t: goTo.today, n: () => goTo.by(1), p: () => goTo.by(-1),
    1: () => goTo.view('day'), 2: () => goTo.view('week'), 3: () => goTo.view('month'), 4: () => goTo.view('agenda'),
    ...(mayMove && { c: () => make('book') }),
  });
  useCommands(useMemo(() => [
    { id: 'calendar.today', text: t('command.today'), keys: 't', run: goTo.today },
    ...(mayMove ? [{ id: 'calendar.book', text: t('command.book'), keys: 'c', run: () => make('book') }] : []),
    ...(mayBlock ? [{ id: 'calendar.block', text: t('command.block'), run: () => make('block') }] : []),
  ], [t, goTo, mayMove, mayBlock]));
  const moved = useMoved(setMoving);
  const acts = {
    onOpen: ({ id }: { id: string }) => show({ booking: id }),
    onBlock: setBlock,
    onConversation: (id: string) => void navigate({ to: `/inbox/${id}` as string }),
    onDay: (date: string) => show({ view: 'day', on: date }),
  };
  return (
    <Page
      full
      title={t('title')}
      actions={(
        <>
          {days.data && days.data.resources.length > 1 && view !== 'month' && <Who days={days.data} view={view} who={search.who} onWho={(who) => show({ who })} />}
          {(mayMove || mayBlock) && <Button look="main" onPress={() => make(mayMove ? 'book' : 'block')}><Plus aria-hidden className="size-4" />{t('new.button')}</Button>}
        </>
      )}
      under={<div className="mt-2"><Bar view={view} on={on} locale={locale} onView={goTo.view} onStep={goTo.by} onToday={goTo.today} /></div>}
    >
      {days.data ? (
        <Shows {...acts} view={view} on={on} days={days.data} who={search.who} chosen={search.booking} mayMove={mayMove} mayMake={mayMove || mayBlock} onMove={(booking, place) => setMoving({ booking, place })} onNew={(place) => setMaking({ kind: mayMove ? 'book' : 'block', place })} />
      ) : days.error ? <Failure error={days.error} again={() => void days.refetch()} /> : <SkeletonRows rows={8} height={56} />}
      {search.booking && <BookingSheet id={search.booking} onClose={() => show({ booking: undefined })} onMove={(booking) => setMoving({ booking, place: undefined })} />}
      {moving && <MoveDialog key={`${moving.booking.id} ${moving.place?.starts}`} {...moving} onClose={() => setMoving(undefined)} onMoved={(was) => moved(moving, was)} />}
      {making && <NewDialog {...making} onClose={() => setMaking(undefined)} />}
      {block && <BlockDialog id={block} onClose={() => setBlock(undefined)} />}
    </Page>
  );
}

/** Says that it was moved. Undoing it is another move, which the guest is told of again. */
function useMoved(setMoving: (moving: Moving | undefined) => void) {
  const t = useTranslations('calendar.move');
  const act = useTranslations('common.act');
  return ({ booking }: Moving, was: Offer) => {
    setMoving(undefined);
    const back = () => setMoving({ booking, place: { starts: was.starts_at, resource: was.resource } });
    toast({ text: t('done', { name: booking.name }), action: { text: act('undo'), run: back }, ms: 8_000 });
  };
}

interface ShowsProps extends Omit<Parameters<typeof Grid>[0], 'resources' | 'mayChange' | 'onMove'> {
  view: View;
  on: string;
  days: Days;
  who: string | undefined;
  mayMove: boolean;
  mayMake: boolean;
  onMove: (booking: Moving['booking'], place?: Place) => void;
}

function Shows({ view, on, days, who, mayMove, mayMake, ...acts }: ShowsProps) {
  const t = useTranslations('calendar');
  const of = days.resources.filter(({ id }) => !who || id === who);
  const resources = view === 'week' && of.length > SIDE_BY_SIDE_MAX ? of.slice(0, 1) : of;
  const only = who ? { ...days, bookings: days.bookings.filter(({ resource }) => resource === who), holds: days.holds.filter(({ resource }) => resource === who), blocks: days.blocks.filter((one) => one.resources.includes(who)) } : days;
  return (
    <>
      {days.more && <p className="mb-2 text-warn">{t('tooMany')}</p>}
      {view === 'month' && <Month days={only} on={on} onDay={acts.onDay} onOpen={acts.onOpen} />}
      {view === 'agenda' && <Agenda days={only} {...acts} />}
      {(view === 'day' || view === 'week') && <Grid {...acts} days={days} resources={resources} mayChange={mayMove && mayMake} />}
    </>
  );
}
