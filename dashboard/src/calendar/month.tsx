/** A month at a glance: what each day holds, and a way into it. */
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { cx } from '@/ui/cx';
import { useClock } from './clock';
import { onDay } from './columns';
import { sameMonth, todayIn } from './dates';
import type { Booking, Day, Days } from './shapes';

const SHOWN = 3;

interface Props { days: Days; on: string; onDay: (date: string) => void; onOpen: (booking: Booking) => void }

export function Month({ days, on, onDay: enter, onOpen }: Props) {
  const { weekday } = useClock();
  return (
    <div className="flex h-full flex-col border-t border-line">
      <div aria-hidden className="grid grid-cols-7">
        {days.days.slice(0, 7).map(({ date }) => <p key={date} className="px-2 py-1.5 text-sm text-ink-soft max-phone:px-1 max-phone:text-center max-phone:text-xs">{weekday(date)}</p>)}
      </div>
      <div className="grid min-h-0 flex-1 auto-rows-fr grid-cols-7 overflow-auto border-b border-line">
        {days.days.map((day) => <DayCell key={day.date} day={day} days={days} isOther={!sameMonth(day.date, on)} onEnter={() => enter(day.date)} onOpen={onOpen} />)}
      </div>
    </div>
  );
}

interface CellProps { day: Day; days: Days; isOther: boolean; onEnter: () => void; onOpen: (booking: Booking) => void }

function DayCell({ day, days, isOther, onEnter, onOpen }: CellProps) {
  const t = useTranslations('calendar');
  const { time, longDay } = useClock();
  const isToday = day.date === todayIn(useZone());
  const bookings = onDay(day, { ...days, holds: [], blocks: [] }).flatMap(({ kind, it }) => (kind === 'booking' ? [it] : []));
  const closed = day.open.length === 0;
  return (
    <div className={cx('flex min-h-24 min-w-0 flex-col border-t border-l border-line p-1 [&:nth-child(7n+1)]:border-l-0 max-phone:min-h-14', closed ? 'bg-sunken' : 'bg-paper')}>
      <button type="button" onClick={onEnter} className="flex min-h-6 min-w-0 items-center justify-between gap-1 rounded-sm px-1 hover:bg-hover max-phone:min-h-11 max-phone:flex-col max-phone:justify-center">
        <span className="sr-only">{t('dayOf', { day: longDay(day.date), count: bookings.length })}</span>
        <span aria-hidden className={cx('text-sm', isToday ? 'rounded-full bg-accent px-1.5 font-medium text-on-accent' : isOther ? 'text-ink-faint' : 'text-ink')}>{Number(day.date.slice(8))}</span>
        {bookings.length > 0 && <span aria-hidden className="text-xs font-medium text-accent-strong">{bookings.length}</span>}
      </button>
      <div className="max-phone:hidden">
        {day.holiday && <p className="truncate px-1 text-xs text-warn">{day.holiday}</p>}
        {bookings.slice(0, SHOWN).map((one) => (
          <button key={one.id} type="button" onClick={() => onOpen(one)} className="flex min-h-6 w-full min-w-0 gap-1.5 rounded-sm px-1 py-0.5 text-left text-xs hover:bg-hover">
            <span className="shrink-0 text-ink-soft">{time(one.starts_at)}</span><span className="truncate">{one.name}</span>
          </button>
        ))}
        {bookings.length > SHOWN && <button type="button" onClick={onEnter} className="min-h-6 w-full rounded-sm px-1 text-left text-xs text-ink-soft hover:bg-hover">{t('more', { count: bookings.length - SHOWN })}</button>}
      </div>
    </div>
  );
}
