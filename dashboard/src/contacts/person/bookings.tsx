import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useMay } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { useNames } from '@/calendar/use_calendar';
import { asFields } from '@/calendar/wall';
import { Bar, Failure } from '@/ui/states';
import { cx } from '@/ui/cx';

const SHOWN = 20;

/** What they have booked, the latest first. */
export function Bookings({ id }: { id: string }) {
  const t = useTranslations('contacts.bookings');
  const may = useMay('bookings.read');
  const names = useNames();
  const { at, place } = useClock();
  const { data, error, refetch } = useQuery({
    queryKey: ['contact', id, 'bookings'],
    queryFn: () => ask(api.GET('/v1/bookings', { params: { query: { contact: id, limit: SHOWN } } })),
    enabled: may,
  });
  if (!may) return null;
  return (
    <section>
      <h2 className="mb-1 text-base font-semibold">{t('title')}</h2>
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <Bar className="late w-2/3" /> : data.items.length === 0 ? <p className="text-ink-soft">{t('none')}</p> : (
        <ul>
          {data.items.map((one) => (
            <li key={one.id} className="border-b border-line last:border-b-0">
              <Link to="/calendar" search={{ on: asFields(one.starts_at, place).date, booking: one.id }} className="-mx-2 block rounded-md px-2 py-2 hover:bg-hover">
                <span className={cx('block', one.status === 'cancelled' && 'text-ink-faint line-through')}>{at(one.starts_at)}</span>
                <span className="block text-sm text-ink-soft">{names.service(one.service)} · {names.resource(one.resource)}{one.status === 'cancelled' && ` · ${t('cancelled')}`}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
