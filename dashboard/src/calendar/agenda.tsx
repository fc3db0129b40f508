/** Days one below the other: on a phone, and for whoever would rather read. */
import { Ban, ChevronRight, Hourglass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { cx } from '@/ui/cx';
import { useClock } from './clock';
import { onDay } from './columns';
import { todayIn } from './dates';
import type { Block, Booking, Day, Days, Hold } from './shapes';
import { useNames } from './use_calendar';

interface Props { days: Days; onOpen: (booking: Booking) => void; onBlock: (block: string) => void; onConversation: (conversation: string) => void }

export function Agenda(props: Props) {
  return (
    <div className="mx-auto max-w-[720px]">
      {props.days.days.map((day) => <OneDay key={day.date} {...props} day={day} />)}
    </div>
  );
}

function OneDay({ day, days, onOpen, onBlock, onConversation }: Props & { day: Day }) {
  const t = useTranslations('calendar');
  const { longDay, span } = useClock();
  const isToday = day.date === todayIn(useZone());
  const all = onDay(day, days);
  const state = day.holiday ?? (day.open.length === 0 ? t('closed') : day.open.map(({ starts_at, ends_at }) => span(starts_at, ends_at)).join(', '));
  return (
    <section className="border-b border-line py-4 first:pt-0 last:border-b-0">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className={cx('text-base font-semibold first-letter:uppercase', isToday && 'text-accent-strong')}>{isToday ? t('todayIs', { day: longDay(day.date) }) : longDay(day.date)}</h2>
        <p className="text-sm text-ink-faint">{state}</p>
      </header>
      {all.length === 0 ? <p className="mt-1 text-ink-soft">{t('nothing')}</p> : (
        <ul className="mt-2 -mx-2">
          {all.map(({ kind, it }) => (
            <li key={it.id}>
              {kind === 'booking' && <BookingLine booking={it} onOpen={() => onOpen(it)} />}
              {kind === 'hold' && <HoldLine hold={it} onOpen={() => onConversation(it.by.conversation)} />}
              {kind === 'block' && <BlockLine block={it} onOpen={() => onBlock(it.id)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const LINE = 'flex min-h-11 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-hover';

function Times({ it }: { it: { starts_at: string; ends_at: string } }) {
  const { time } = useClock();
  return <span className="w-20 shrink-0 text-ink-soft">{time(it.starts_at)}</span>;
}

function BookingLine({ booking, onOpen }: { booking: Booking; onOpen: () => void }) {
  const names = useNames();
  return (
    <button type="button" className={LINE} onClick={onOpen} data-booking={booking.id}>
      <Times it={booking} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{booking.name}</span>
        <span className="block truncate text-sm text-ink-soft">{names.service(booking.service)} · {names.resource(booking.resource)}</span>
      </span>
      <ChevronRight aria-hidden className="size-4 text-ink-faint" />
    </button>
  );
}

function HoldLine({ hold, onOpen }: { hold: Hold; onOpen: () => void }) {
  const t = useTranslations('calendar');
  return (
    <button type="button" className={LINE} onClick={onOpen}>
      <Times it={hold} />
      <Hourglass aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 truncate text-ink-soft">{t('hold.deciding', { who: hold.by.name ?? t('hold.somebody') })}</span>
    </button>
  );
}

function BlockLine({ block, onOpen }: { block: Block; onOpen: () => void }) {
  const t = useTranslations('calendar');
  const { time } = useClock();
  return (
    <button type="button" className={LINE} onClick={onOpen}>
      <Times it={block} />
      <Ban aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1 truncate text-ink-soft">{t('block.until', { note: block.note || t('block.plain'), time: time(block.ends_at) })}</span>
    </button>
  );
}
