import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay, useZone } from '@/api/me';
import { todayIn } from '@/calendar/dates';
import { useClock } from '@/calendar/clock';
import { Page } from '@/ui/page';
import { Appointments } from './appointments';
import { Strip } from './strip';
import { Todo } from './todo';
import { Waiting } from './waiting';

export const Route = createLazyRoute('/desk/today')({ component: Today });

/** What the day has been, who waits, and who comes. */
function Today() {
  const t = useTranslations('today');
  const { longDay } = useClock();
  const maySeeBookings = useMay('bookings.read');
  return (
    <Page title={t('title')} under={<span className="inline-block first-letter:uppercase">{longDay(todayIn(useZone()))}</span>}>
      <Strip />
      <div className="grid grid-cols-2 gap-10 max-[900px]:grid-cols-1 max-[900px]:gap-8">
        <div className="flex min-w-0 flex-col gap-8">
          <Waiting />
          <Todo />
        </div>
        {maySeeBookings && <Appointments />}
      </div>
    </Page>
  );
}
