/**
 * The clock on the wall of the business, as the desk has it. The tables of zones of a browser and of a desk may be of
 * different years, and what callers were told counts: so the desk's days say how far the clock is from UTC. What no day
 * tells, the clock of the business does, and after that the browser's tables.
 */
import { onWall as byClock, type Stretch as ClockStretch } from '@/api/wall';
import type { Day } from './shapes';
import { instantOf, type Span } from './rows';

interface Stretch { from: number; until: number; ahead: number }

/** The zone of the business, and how far its clock is from UTC where the desk told it. */
export interface Place { zone: string; clock?: readonly ClockStretch[] }

const KEPT_DAYS_MAX = 400;
const known = new Map<string, { day: Span; stretches: Stretch[] }>();

const wallMs = (civil: string) => Date.parse(`${civil}Z`);

function stretchesOf({ date, starts_at, ends_at, clock_change: change }: Span): Stretch[] {
  const [from, until] = [Date.parse(starts_at), Date.parse(ends_at)];
  const ahead = change?.at === starts_at ? wallMs(change.from) - from : wallMs(`${date}T00:00:00`) - from;
  if (!change) return [{ from, until, ahead }];
  const at = Date.parse(change.at);
  return [{ from, until: at, ahead }, { from: at, until, ahead: ahead + wallMs(change.to) - wallMs(change.from) }];
}

export function learn(days: readonly Day[]) {
  if (known.size > KEPT_DAYS_MAX) known.clear();
  for (const day of days) known.set(day.date, { day, stretches: stretchesOf(day) });
}

function aheadOf(at: number): number | undefined {
  for (const { stretches } of known.values()) {
    const found = stretches.find(({ from, until }) => at >= from && at < until);
    if (found) return found.ahead;
  }
  return undefined;
}

/** What the wall shows, to be formatted in UTC. */
export function onWall(at: string | Date, place: Place): Date {
  const ms = new Date(at).getTime();
  const ahead = aheadOf(ms);
  return ahead === undefined ? byClock(at, place.zone, place.clock ?? []) : new Date(ms + ahead);
}

/** `UTC−6`: tells the two apart of an hour that the clock shows twice. */
export function fromUtc(at: string | Date, place: Place): string {
  const minutes = Math.round((onWall(at, place).getTime() - new Date(at).getTime()) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The date and the time, as date and time fields take them. */
export function asFields(at: string, place: Place): { date: string; time: string } {
  const text = onWall(at, place).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant of a time of a day that is known; none where the clock leaves it out. Of a time shown twice, the first. */
export function instantAt(day: Span, time: string): string | undefined {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  if (Number.isNaN(hour + minute)) return undefined;
  return instantOf(day, { minute: hour * 60 + minute, again: false })?.toISOString();
}
