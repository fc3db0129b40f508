/** Short times for rows and entries, in the zone of the business. */
import { useEffect, useState } from 'react';
import { useFormatter } from 'use-intl';
import { useZone } from '@/api/me';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The moment, anew every so often while the page is looked at. */
export function useNow(everyMs = MINUTE): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

const dayIn = (zone: string, at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);

/** `now`, `4 min`, `14:05`, `Tue`, `3 Nov` */
export function useShortTime(): (at: string) => string {
  const format = useFormatter();
  const zone = useZone();
  const now = useNow();
  return (at) => {
    const then = Date.parse(at);
    const ago = now - then;
    if (ago < MINUTE) return format.relativeTime(now, { now, unit: 'second' });
    if (ago < 60 * MINUTE) return format.number(Math.floor(ago / MINUTE), { style: 'unit', unit: 'minute', unitDisplay: 'short' });
    if (dayIn(zone, then) === dayIn(zone, now)) return format.dateTime(then, { timeZone: zone, timeStyle: 'short' });
    if (ago < 6 * DAY) return format.dateTime(then, { timeZone: zone, weekday: 'short' });
    return format.dateTime(then, { timeZone: zone, day: 'numeric', month: 'short' });
  };
}

/** The clock time of an entry, and its day for the line between days. */
export function useClock() {
  const format = useFormatter();
  const zone = useZone();
  return {
    time: (at: string) => format.dateTime(new Date(at), { timeZone: zone, timeStyle: 'short' }),
    day: (at: string) => format.dateTime(new Date(at), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }),
    whole: (at: string) => format.dateTime(new Date(at), { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }),
    key: (at: string) => dayIn(zone, Date.parse(at)),
  };
}

/** `4:05`, with a minus once it is over; minutes alone above an hour. */
export function countdown(until: string, now: number): string {
  const seconds = Math.round((Date.parse(until) - now) / 1000);
  const [sign, rest] = seconds < 0 ? ['−', -seconds] : ['', seconds];
  if (rest >= 3600) return `${sign}${Math.floor(rest / 3600)}:${String(Math.floor((rest % 3600) / 60)).padStart(2, '0')} h`;
  return `${sign}${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
}
