import { Link } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { useWall } from '@/api/clock';
import { useEvents } from '@/api/live';
import { useFailed } from '@/settings/confirm';
import { services, usePart } from '@/settings/document';
import { Button } from '@/ui/button';

/** What the test call booked, as the calendar has it now; it can be taken out again. */
export function Booked() {
  const t = useTranslations('onboarding.try');
  const failed = useFailed();
  const { told, day } = useWall();
  const offered = usePart(services).it.items;
  const [booking, setBooking] = useState<Shape<'BookingShape'>>();
  const look = (id: string) => ask(api.GET('/v1/bookings/{id}', { params: { path: { id } } })).then(setBooking, failed);
  useEvents((event) => {
    if (event.type === 'booking_confirmed' || (event.type === 'booking_cancelled' && event.booking === booking?.id)) void look(event.booking);
  });
  if (!booking) return null;
  const cancel = () => ask(api.POST('/v1/bookings/{id}/cancel', { params: { path: { id: booking.id } } })).then(() => look(booking.id), failed);
  const service = offered.find(({ id }) => id === booking.service);
  const what = { service: Object.values(service?.name ?? {})[0] ?? '', when: told(booking.starts_at, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }), name: booking.name };
  const stands = booking.status === 'confirmed';
  return (
    <div role="status" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-good-soft px-4 py-3 text-good">
      <CalendarCheck aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1">{t(stands ? 'booked' : 'gone', what)}</p>
      {stands && <Button small onPress={() => void cancel()}>{t('cancel')}</Button>}
      <Link to={'/calendar' as string} search={{ on: day(booking.starts_at) } as never} className="font-medium underline underline-offset-2">{t('calendar')}</Link>
    </div>
  );
}
