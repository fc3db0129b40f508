import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { todayIn } from '@/calendar/dates';
import { useNow } from '@/ui/now';
import { useDays, useNames } from '@/calendar/use_calendar';
import { Failure, SkeletonRows } from '@/ui/states';
import { cx } from '@/ui/cx';

const A_MINUTE_MS = 60_000;

/** Who comes today. Those who were here already stand back. */
export function Appointments() {
  const t = useTranslations('today');
  const today = todayIn(useZone());
  const { data, error, refetch } = useDays(today, today);
  const names = useNames();
  const { time } = useClock();
  const now = useNow(A_MINUTE_MS);
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-base font-semibold">{t('appointments')}</h2>
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <SkeletonRows rows={4} height={56} /> : data.bookings.length === 0 ? <p className="text-ink-soft">{t('noAppointments')}</p> : (
        <ul>
          {data.bookings.map((one) => (
            <li key={one.id} className="border-b border-line last:border-b-0">
              <Link to="/calendar" search={{ on: today, booking: one.id }} className={cx('-mx-2 flex min-h-14 items-center gap-3 rounded-md px-2 py-2 hover:bg-hover', Date.parse(one.ends_at) <= now && 'text-ink-faint')}>
                <span className="w-20 shrink-0 text-ink-soft">{time(one.starts_at)}</span>
                <span className="min-w-0 flex-1"><span className="block truncate font-medium">{one.name}</span><span className="block truncate text-sm text-ink-soft">{names.service(one.service)} · {names.resource(one.resource)}</span></span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
