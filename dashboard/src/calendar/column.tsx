import { useMemo, type CSSProperties, type MouseEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';
import { BlockBox, BookingBox, HoldBox } from './boxes';
import { useClock } from './clock';
import { inColumn, type Column as ColumnOf } from './columns';
import type { Ghost } from './drag';
import { ROW_PX } from './grid';
import { inLanes } from './lanes';
import { useNow } from '@/ui/now';
import { endOf, instantOf, placeOf, runs, type Row } from './rows';
import type { Booking, Days } from './shapes';
import { useNames } from './use_calendar';

interface Props {
  column: ColumnOf;
  days: Days;
  rows: readonly Row[];
  ghost: Ghost | undefined;
  dragged: string | undefined;
  chosen: string | undefined;
  isFirstOfDay: boolean;
  isNarrow: boolean;
  room: number;
  onOpen: (booking: Booking) => void;
  onMove: (booking: Booking) => void;
  onBlock: (block: string) => void;
  onConversation: (conversation: string) => void;
  onTake?: (booking: Booking, rows: number) => (event: PointerEvent<HTMLElement>) => void;
  onNew?: (row: number) => void;
}

const A_MINUTE_MS = 60_000;
/** What is over in ten minutes can still be read. */
const LEAST_PX = 18;

/** The hours that are closed, and those that the clock leaves out. */
function Shade({ column: { day }, rows }: { column: ColumnOf; rows: readonly Row[] }) {
  const absent = (row: Row) => instantOf(day, row) === undefined;
  const closed = (row: Row) => {
    const at = instantOf(day, row)?.getTime();
    return at !== undefined && !day.open.some(({ starts_at, ends_at }) => at >= Date.parse(starts_at) && at < Date.parse(ends_at));
  };
  const band = (look: string) => ({ top, rows: tall }: { top: number; rows: number }) => (
    <div key={`${look} ${top}`} className={cx('absolute inset-x-0', look)} style={{ top: top * ROW_PX, height: tall * ROW_PX }} />
  );
  return <div aria-hidden>{runs(rows, closed).map(band('bg-sunken'))}{runs(rows, absent).map(band('hatched'))}</div>;
}

function Now({ column: { day }, rows }: { column: ColumnOf; rows: readonly Row[] }) {
  const now = new Date(useNow(A_MINUTE_MS)).toISOString();
  if (now < day.starts_at || now >= day.ends_at) return null;
  return <div aria-hidden className="pointer-events-none absolute inset-x-0 z-[5] h-0.5 bg-bad-fill before:absolute before:-top-[3px] before:-left-1 before:size-2 before:rounded-full before:bg-bad-fill" style={{ top: placeOf(day, rows, now) * ROW_PX }} />;
}

export function Column({ column, days, rows, ghost, dragged, chosen, isFirstOfDay, isNarrow, room, onOpen, onMove, onBlock, onConversation, onTake, onNew }: Props) {
  const t = useTranslations('calendar');
  const { span, longDay } = useClock();
  const names = useNames();
  const { day, resource } = column;
  const found = useMemo(() => inColumn(column, days), [column, days]);
  const now = useNow(A_MINUTE_MS);
  const spot = (it: { starts_at: string; ends_at: string }) => {
    const top = placeOf(day, rows, it.starts_at) * ROW_PX;
    return { top, bottom: Math.max(endOf(day, rows, it.ends_at) * ROW_PX, top + LEAST_PX) };
  };
  const placed = inLanes([
    ...found.bookings.map((it) => ({ ...spot(it), booking: it, hold: undefined })),
    ...found.holds.map((it) => ({ ...spot(it), hold: it, booking: undefined })),
  ]);
  const press = (event: MouseEvent<HTMLDivElement>) => {
    if (!onNew) return;
    onNew(Math.max(0, Math.floor((event.clientY - event.currentTarget.getBoundingClientRect().top) / ROW_PX / 2) * 2));
  };
  return (
    <section
      aria-label={t('column', { day: longDay(day.date), who: resource.name })}
      className={cx('hours relative min-w-0 basis-0 border-l bg-paper', isFirstOfDay ? 'border-line-strong' : 'border-line')}
      style={{ '--hour': `${ROW_PX * 4}px`, flexGrow: room } as CSSProperties}
    >
      <Shade column={column} rows={rows} />
      <div className="hours absolute inset-0" onClick={press} />
      {found.blocks.map((it) => {
        const { top, bottom } = spot(it);
        return <BlockBox key={it.id} block={it} onOpen={() => onBlock(it.id)} style={{ top: top + 1, height: bottom - top - 2, left: 2, right: 2 }} />;
      })}
      {placed.map(({ it: { top, bottom, booking, hold }, lane, lanes }) => {
        const style = { top: top + 1, height: bottom - top - 2, left: `calc(${(lane / lanes) * 100}% + 2px)`, width: `calc(${100 / lanes}% - 6px)` };
        if (hold) return <HoldBox key={hold.id} hold={hold} style={style} onOpen={() => onConversation(hold.by.conversation)} />;
        if (!booking) return null;
        const service = names.service(booking.service);
        return (
          <BookingBox
            key={booking.id}
            booking={booking}
            service={service}
            style={style}
            height={bottom - top - 2}
            isNarrow={isNarrow || lanes > 1}
            label={t('booking.label', { name: booking.name, service, span: span(booking.starts_at, booking.ends_at) })}
            isPast={Date.parse(booking.ends_at) <= now}
            isChosen={chosen === booking.id}
            isDragged={dragged === booking.id}
            onOpen={() => onOpen(booking)}
            onMove={() => onMove(booking)}
            {...(onTake && { onTake: onTake(booking, (bottom - top) / ROW_PX) })}
          />
        );
      })}
      {ghost && <GhostBox ghost={ghost} column={column} rows={rows} />}
      <Now column={column} rows={rows} />
    </section>
  );
}

/** Where it would begin, and when. */
function GhostBox({ ghost, column, rows }: { ghost: Ghost; column: ColumnOf; rows: readonly Row[] }) {
  const { time } = useClock();
  const row = rows[ghost.row];
  const at = row && instantOf(column.day, row);
  return (
    <div aria-hidden data-ghost className="pointer-events-none absolute inset-x-0.5 z-30 overflow-hidden rounded-sm border-2 border-accent bg-accent-soft px-1.5 text-sm leading-4 shadow-float" style={{ top: ghost.row * ROW_PX, height: ghost.rows * ROW_PX }}>
      <span className="font-medium">{at && time(at)}</span> {ghost.booking.name}
    </div>
  );
}
