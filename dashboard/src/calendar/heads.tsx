import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { cx } from '@/ui/cx';
import { useClock } from './clock';
import { todayIn } from './dates';
import type { Day, Resource } from './shapes';

interface Props { days: readonly Day[]; resources: readonly Resource[]; room: (day: Day) => number; onDay: (date: string) => void }

const DateHead = ({ day, onDay }: { day: Day; onDay: (date: string) => void }) => {
  const t = useTranslations('calendar');
  const { weekday, longDay } = useClock();
  const isToday = day.date === todayIn(useZone());
  return (
    <button type="button" onClick={() => onDay(day.date)} className="flex min-w-0 items-baseline gap-1.5 rounded-sm px-1 py-0.5 hover:bg-hover">
      <span className="sr-only">{t('openDay', { day: longDay(day.date) })}</span>
      <span aria-hidden className="text-sm text-ink-soft">{weekday(day.date)}</span>
      <span aria-hidden className={cx('text-lg font-medium', isToday && 'rounded-full bg-accent px-1.5 text-on-accent')}>{Number(day.date.slice(8))}</span>
    </button>
  );
};

/** Days over those who are booked; a day alone has its date in the bar above. */
export function Heads({ days, resources, room, onDay }: Props) {
  const t = useTranslations('calendar');
  const odd = (day: Day) => day.hours_in_day !== 24;
  return (
    <div className="sticky top-0 z-30 flex border-b border-line bg-desk">
      <div className="w-14 shrink-0" />
      {days.map((day) => (
        <div key={day.date} style={{ flexGrow: room(day) }} className="min-w-0 basis-0 overflow-hidden border-l border-line">
          {days.length > 1 && (
            <div className="flex items-center gap-2 px-1 pt-1">
              <DateHead day={day} onDay={onDay} />
              {(day.holiday || odd(day)) && <span title={day.holiday ?? t('hoursInDay', { hours: day.hours_in_day })} className="ml-1 min-w-0 truncate text-xs text-warn">{day.holiday ?? t('hours', { hours: day.hours_in_day })}</span>}
            </div>
          )}
          <div className="flex">
            {days.length === 1 && (day.holiday || odd(day)) && <p className="absolute top-1 right-2 text-sm text-warn">{day.holiday ?? t('hoursInDay', { hours: day.hours_in_day })}</p>}
            {(days.length === 1 || resources.length > 1) && room(day) === 1 && resources.map(({ id, name }, i) => (
              <p key={id} title={name} className={cx('min-w-0 flex-1 truncate px-2 py-1', i > 0 && 'border-l border-line', days.length === 1 ? 'font-medium' : 'text-xs text-ink-soft')}>{name}</p>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
