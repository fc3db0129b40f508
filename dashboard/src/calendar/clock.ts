/** Times and days in words, as the clock of the business shows them. */
import { useFormatter, type DateTimeFormatOptions } from 'use-intl';
import { usePlace } from '@/api/me';
import { noon } from './dates';
import { fromUtc, onWall } from './wall';

export function useClock() {
  const place = usePlace();
  const format = useFormatter();
  const told = (at: string | Date, how: DateTimeFormatOptions) => format.dateTime(onWall(at, place), { ...how, timeZone: 'UTC' });
  const time = (at: string | Date) => told(at, { hour: 'numeric', minute: '2-digit' });
  const hour = (at: Date, named: boolean) => (named ? `${told(at, { hour: 'numeric' })} ${fromUtc(at, place)}` : told(at, { hour: 'numeric' }));
  const dayOf = (at: string | Date) => told(at, { weekday: 'short', day: 'numeric', month: 'short' });
  return {
    place, zone: place.zone, time, hour, dayOf,
    span: (from: string | Date, to: string | Date) => `${time(from)} – ${time(to)}`,
    at: (at: string | Date) => `${dayOf(at)}, ${time(at)}`,
    /** A date that has no time. */
    day: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
    shortDay: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', day: 'numeric', month: 'short' }),
    longDay: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', weekday: 'short' }),
    month: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', month: 'long', year: 'numeric' }),
    dayAndYear: (date: string) => format.dateTime(noon(date), { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

export type Clock = ReturnType<typeof useClock>;
