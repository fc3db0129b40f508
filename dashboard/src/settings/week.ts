/** The opening hours of a week. */
import type { Shape } from '@/api/client';

export type Opening = Shape<'OpeningShape'>;

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];

export const of = (openings: readonly Opening[], day: Day) => openings.filter((one) => one.day === day).sort((a, b) => a.opens.localeCompare(b.opens));

/** In the order of the week, as it is sent. */
export const week = (openings: readonly Opening[]): Opening[] => DAYS.flatMap((day) => of(openings, day));

export const withDay = (openings: readonly Opening[], day: Day, its: readonly Opening[]): Opening[] => (
  week([...openings.filter((one) => one.day !== day), ...its]));

/** The day's hours, on every day that is open. */
export const everywhere = (openings: readonly Opening[], day: Day): Opening[] => (
  DAYS.flatMap((other) => (of(openings, other).length > 0 ? of(openings, day).map((one) => ({ ...one, day: other })) : [])));

const minutes = (time: string) => { const [h = 0, m = 0] = time.split(':').map(Number); return h * 60 + m; };
const time = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00`;
const LAST = 24 * 60 - 1;

/** One more opening after the last: an hour of break, then to the evening. */
export function oneMore(openings: readonly Opening[], day: Day): Opening[] {
  const its = of(openings, day);
  const last = its.at(-1);
  if (!last) return withDay(openings, day, [{ day, opens: '09:00:00', closes: '17:00:00' }]);
  const opens = Math.min(minutes(last.closes) + 60, LAST - 60);
  return withDay(openings, day, [...its, { day, opens: time(opens), closes: time(Math.min(opens + 180, LAST)) }]);
}

export type WeekFault = 'backwards' | 'overlaps';

/** What cannot be: closing before opening, two at once. By day. */
export function faultsOfWeek(openings: readonly Opening[]): Partial<Record<Day, WeekFault>> {
  const faultOf = (day: Day): WeekFault | undefined => {
    const its = of(openings, day);
    if (its.some(({ opens, closes }) => closes <= opens)) return 'backwards';
    return its.some((one, i) => (its[i + 1]?.opens ?? '99') < one.closes) ? 'overlaps' : undefined;
  };
  return Object.fromEntries(DAYS.map((day) => [day, faultOf(day)]).filter(([, fault]) => fault));
}
