import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import { useClock } from '@/calendar/clock';
import { useAmount } from '@/figures/amount';
import { countsQuery } from '@/inbox/asked';
import { Bar, Failure } from '@/ui/states';
import { cx } from '@/ui/cx';
import type { Today } from './shapes';

/** Events of one moment are one reason to ask again. */
const PAUSE_MS = 400;
let asked: ReturnType<typeof setTimeout> | undefined;
const anew = () => {
  clearTimeout(asked);
  asked = setTimeout(() => { void kept.invalidateQueries({ queryKey: ['today'] }); void kept.invalidateQueries({ queryKey: ['inbox', 'counts'] }); }, PAUSE_MS);
};

/** The day so far, as it goes. */
export function Strip() {
  const t = useTranslations('today');
  useEvents(anew, anew);
  const { data, error, refetch } = useQuery({ queryKey: ['today'], queryFn: () => askPath<Today>('GET', '/v1/today') });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return <section aria-label={t('soFar')} className="mb-8 border-y border-line">{data ? <Numbers found={data} /> : <div className="late flex h-24 flex-col justify-center gap-3"><Bar className="w-1/3" /><Bar className="w-1/2" /></div>}</section>;
}

function Numbers({ found }: { found: Today }) {
  const t = useTranslations('today');
  const { money } = useAmount();
  const { time } = useClock();
  const waiting = useQuery(countsQuery).data?.waiting;
  const of = (name: string) => found.figures.find((one) => one.name === name)?.all;
  const [calls, talks, booked] = [of('calls'), of('conversations'), of('bookings')];
  return (
    <dl className="grid grid-cols-7 max-[900px]:grid-cols-3 max-phone:grid-cols-2">
      <Number to="/inbox" name={t('waiting')} value={waiting} isBad={Boolean(waiting)} />
      <Number to="/figures" name={t('calls')} value={calls?.of} under={calls && t('missed', { count: calls.of - calls.counted })} />
      <Number to="/figures" name={t('conversations')} value={talks?.counted} />
      <Number to="/figures" name={t('booked')} value={booked?.counted} under={booked?.sum ? money(booked.sum, found.currency) : undefined} />
      <Number to="/contacts/tasks" name={t('tasksDue')} value={found.tasks_due} isBad={found.tasks_due > 0} />
      {found.leads_new !== null && <Number to="/contacts/leads" name={t('leadsNew')} value={found.leads_new} />}
      {found.appointments !== null && <Number to="/calendar" name={t('come')} value={found.appointments} under={found.next ? t('next', { time: time(found.next.starts_at) }) : undefined} />}
    </dl>
  );
}

function Number({ to, name, value, under, isBad }: { to: string; name: string; value: number | undefined; under?: ReactNode; isBad?: boolean }) {
  return (
    <div className="relative flex flex-col gap-0.5 border-l border-line px-4 py-3 first:border-l-0 first:pl-0 hover:bg-hover min-[640px]:max-[900px]:[&:nth-child(3n+1)]:border-l-0 min-[640px]:max-[900px]:[&:nth-child(3n+1)]:pl-0 max-phone:px-3 max-phone:[&:nth-child(odd)]:border-l-0 max-phone:[&:nth-child(odd)]:pl-0">
      <dt className="text-sm text-ink-soft"><Link to={to} className="after:absolute after:inset-0">{name}</Link></dt>
      <dd data-value className={cx('text-2xl font-semibold', isBad && 'text-warn')}>{value ?? '–'}</dd>
      {under && <dd className="text-sm text-ink-faint">{under}</dd>}
    </div>
  );
}
