import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { askPath, type Shape } from '@/api/client';
import { useMe } from '@/api/me';
import { useTeam } from '@/inbox/names';
import { Bar, Failure } from '@/ui/states';
import { useClock } from './clock';
import type { BookingChange } from './shapes';
import { useNames } from './use_calendar';

/** Who did it: the assistant, a colleague by name, or a program. */
export function useWho(): (by: string | null) => string {
  const t = useTranslations('calendar.by');
  const me = useMe();
  const team = useTeam();
  return (by) => {
    if (by === null) return t('unknown');
    if (by === 'assistant') return t('assistant');
    if (by === me.id) return t('me');
    if (by.startsWith('key_')) return t('key');
    return team.find(({ id }) => id === by)?.name ?? t('member');
  };
}

/** What became of a booking, the latest first. */
export function History({ booking }: { booking: Shape<'BookingShape'> }) {
  const t = useTranslations('calendar');
  const { data, error, refetch } = useQuery({
    queryKey: ['booking', booking.id, 'history'],
    queryFn: () => askPath<{ items: BookingChange[] }>('GET', `/v1/bookings/${booking.id}/history`),
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <div className="late flex flex-col gap-3 py-2" role="status" aria-label={t('sheet.loading')}><Bar className="w-2/3" /><Bar className="w-1/2" /></div>;
  return (
    <ol className="flex flex-col">
      {[...data.items].reverse().map((change) => <Change key={change.id} change={change} />)}
    </ol>
  );
}

function Change({ change: { what, at, by, from, to, resource } }: { change: BookingChange }) {
  const t = useTranslations('calendar.what');
  const clock = useClock();
  const who = useWho();
  const names = useNames();
  const words = {
    booked: () => (to ? t('booked', { to: clock.at(to) }) : t('bookedPlain')),
    moved: () => (from && to ? t('moved', { from: clock.at(from), to: clock.at(to) }) : t('movedPlain')),
    cancelled: () => t('cancelled'),
  };
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <p>{words[what]()}{what !== 'cancelled' && resource && `, ${names.resource(resource)}`}</p>
      <p className="text-sm text-ink-soft">{t('when', { who: who(by), at: clock.at(at) })}</p>
    </li>
  );
}
