/** Times of rows and entries, as the clock of the business shows them. */
import { useFormatter } from 'use-intl';
import { useWall } from '@/api/clock';
import { useNow } from '@/ui/now';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MORNING = 9;

/** `now`, `4 min`, `14:05`, `Tue`, `3 Nov` */
export function useShortTime(): (at: string) => string {
  const format = useFormatter();
  const { told, day } = useWall();
  const now = useNow();
  return (at) => {
    const ago = now - Date.parse(at);
    if (ago < MINUTE) return format.relativeTime(now, { now, unit: 'second' });
    if (ago < 60 * MINUTE) return format.number(Math.floor(ago / MINUTE), { style: 'unit', unit: 'minute', unitDisplay: 'short' });
    if (day(at) === day(now)) return told(at, { timeStyle: 'short' });
    return told(at, ago < 6 * DAY ? { weekday: 'short' } : { day: 'numeric', month: 'short' });
  };
}

/** The clock time of an entry, and its day for the line between days. */
export function useClock() {
  const { told, day } = useWall();
  return {
    time: (at: string) => told(at, { timeStyle: 'short' }),
    day: (at: string) => told(at, { weekday: 'long', day: 'numeric', month: 'long' }),
    whole: (at: string) => told(at, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    key: day,
  };
}

/** Moments to come back at: in some hours, and on a morning as the wall shows it. */
export function useMoments(now: number): { name: 'hours' | 'tomorrow' | 'week'; at: Date; shown: string }[] {
  const { wall, told, instant } = useWall();
  const morning = (days: number) => {
    const shown = wall(now);
    return instant(new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate() + days, MORNING)));
  };
  const moments = [
    { name: 'hours' as const, at: new Date(now + 3 * 60 * MINUTE) },
    { name: 'tomorrow' as const, at: morning(1) },
    { name: 'week' as const, at: morning(7) },
  ];
  return moments.map((one) => ({ ...one, shown: told(one.at, { weekday: 'short', hour: 'numeric', minute: '2-digit' }) }));
}

const typed = (shown: Date) => shown.toISOString().slice(0, 16);

/** A moment that is typed as the wall shows it: tomorrow morning first, never what is over. */
export function useOwnMoment() {
  const { wall, instant } = useWall();
  const now = useNow();
  const shown = wall(now);
  const tomorrow = new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate() + 1, MORNING));
  const read = (text: string): Date | undefined => {
    const at = text ? Date.parse(`${text}Z`) : Number.NaN;
    const until = Number.isNaN(at) ? undefined : instant(new Date(at));
    return until && until.getTime() > now ? until : undefined;
  };
  return { first: typed(tomorrow), soonest: typed(shown), read };
}

/** `4:05`, with a minus once it is over; hours and minutes above an hour. */
export function countdown(until: string, now: number): string {
  const seconds = Math.round((Date.parse(until) - now) / 1000);
  const [sign, rest] = seconds < 0 ? ['−', -seconds] : ['', seconds];
  if (rest >= 3600) return `${sign}${Math.floor(rest / 3600)}:${String(Math.floor((rest % 3600) / 60)).padStart(2, '0')} h`;
  return `${sign}${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
}
