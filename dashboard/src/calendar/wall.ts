/**
 * The clock on the wall of the business, as the desk has it. The tables of zones of a browser and of a desk may be of
 * different years, and what callers were told counts: so the desk's days say how far the clock is from UTC. Only for days
 * that were never asked for are the browser's tables used.
 */
import type { Day } from './shapes';
import { instantOf, type Span } from './rows';

interface Stretch { from: number; until: number; ahead: number }

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

function byTables(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) + (((at % 1000) + 1000) % 1000);
}

/** What the wall shows, to be formatted in UTC. */
export function onWall(at: string | Date, zone: string): Date {
  const ms = new Date(at).getTime();
  const ahead = aheadOf(ms);
  return new Date(ahead === undefined ? byTables(ms, zone) : ms + ahead);
}

/** `UTC−6`: tells the two apart of an hour that the clock shows twice. */
export function fromUtc(at: string | Date, zone: string): string {
  const minutes = Math.round((onWall(at, zone).getTime() - new Date(at).getTime()) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The date and the time, as date and time fields take them. */
export function asFields(at: string, zone: string): { date: string; time: string } {
  const text = onWall(at, zone).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant of a time of a day that is known; none where the clock leaves it out. Of a time shown twice, the first. */
export function instantAt(day: Span, time: string): string | undefined {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  if (Number.isNaN(hour + minute)) return undefined;
  return instantOf(day, { minute: hour * 60 + minute, again: false })?.toISOString();
}
