/** What stands in a column: bookings, times that somebody is deciding about, blocked times. */
import { Ban, Hourglass } from 'lucide-react';
import { useEffect, type CSSProperties, type PointerEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';
import { useClock } from './clock';
import { useNow } from '@/ui/now';
import type { Block, Booking, Hold } from './shapes';

const BOX = 'absolute flex overflow-hidden rounded-sm px-1.5 py-0.5 text-left text-sm leading-4';
/** Shorter than this, all stands in one line. */
const ONE_LINE_PX = 34;
const THREE_LINES_PX = 48;

interface BookingProps {
  booking: Booking;
  service: string;
  style: CSSProperties;
  height: number;
  isNarrow: boolean;
  isPast: boolean;
  isChosen: boolean;
  isDragged: boolean;
  label: string;
  onOpen: () => void;
  onMove: () => void;
  onTake?: (event: PointerEvent<HTMLElement>) => void;
}

export function BookingBox({ booking, service, style, height, isNarrow, isPast, isChosen, isDragged, label, onOpen, onMove, onTake }: BookingProps) {
  const { time } = useClock();
  const short = height < ONE_LINE_PX;
  return (
    <button
      type="button"
      title={label}
      aria-keyshortcuts="m"
      data-booking={booking.id}
      style={style}
      onClick={onOpen}
      onPointerDown={onTake}
      onKeyDown={(event) => { if (event.key === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); event.stopPropagation(); onMove(); } }}
      className={cx(
        BOX, 'z-10 border-l-3 border-accent bg-accent-tint text-ink select-none hover:z-20', onTake && 'hover:cursor-grab',
        short ? 'gap-1.5' : 'flex-col', isPast && 'bg-sunken! border-edge! text-ink-soft', isChosen && 'outline-2 outline-accent', isDragged && 'opacity-40',
      )}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden className={cx('min-w-0 font-medium', isNarrow && 'text-xs', isNarrow && !short ? 'overflow-hidden wrap-anywhere' : 'truncate')}>{booking.name}</span>
      {!(isNarrow && height < THREE_LINES_PX) && <span aria-hidden className={cx('min-w-0 truncate text-ink-soft', isNarrow && 'text-xs')}>{short || isNarrow ? time(booking.starts_at) : `${time(booking.starts_at)} · ${service}`}</span>}
    </button>
  );
}

/** Hatched, with the time that is left. When it runs out, the days are asked again. */
export function HoldBox({ hold, style, onOpen }: { hold: Hold; style: CSSProperties; onOpen: () => void }) {
  const t = useTranslations('calendar');
  const { span } = useClock();
  const client = useQueryClient();
  const left = Math.max(0, Math.ceil((Date.parse(hold.expires_at) - useNow(1_000)) / 1_000));
  useEffect(() => { if (left === 0) void client.invalidateQueries({ queryKey: ['calendar'] }); }, [left, client]);
  const who = hold.by.name ?? t('hold.somebody');
  return (
    <button
      type="button"
      style={style}
      onClick={onOpen}
      className={cx(BOX, 'hatched z-10 items-start gap-1 border border-dashed border-edge text-ink hover:z-20')}
    >
      <Hourglass aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="sr-only">{t('hold.label', { who, span: span(hold.starts_at, hold.ends_at) })}</span>
      <span aria-hidden className="min-w-0 truncate">{t('hold.left', { who, left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}</span>
    </button>
  );
}

export function BlockBox({ block, style, onOpen }: { block: Block; style: CSSProperties; onOpen: () => void }) {
  const t = useTranslations('calendar');
  const { span } = useClock();
  return (
    <button
      type="button"
      style={style}
      onClick={onOpen}
      className={cx(BOX, 'items-start gap-1 border border-line-strong bg-pressed text-ink-soft hover:text-ink')}
    >
      <Ban aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="sr-only">{t('block.label', { note: block.note || t('block.plain'), span: span(block.starts_at, block.ends_at) })}</span>
      <span aria-hidden className="min-w-0 truncate">{block.note || t('block.plain')}</span>
    </button>
  );
}
