/** Moments as the clock on the wall of the business shows them, in the reader's language. */
import { useFormatter, type DateTimeFormatOptions } from 'use-intl';
import { usePlace } from './me';
import { instantOf, onWall } from './wall';

type At = string | number | Date;

export function useWall() {
  const format = useFormatter();
  const { zone, clock } = usePlace();
  const wall = (at: At) => onWall(at, zone, clock);
  return {
    wall,
    told: (at: At, how: DateTimeFormatOptions) => format.dateTime(wall(at), { ...how, timeZone: 'UTC' }),
    day: (at: At) => wall(at).toISOString().slice(0, 10),
    instant: (shown: Date) => instantOf(shown, zone, clock),
  };
}
