/**
 * The rows of a day or week: quarters of an hour as the clock on the wall shows them. On the day the clocks go forward some
 * are missing; on the day they go back some come twice, and the whole week gets the rows that it needs.
 */
import type { ClockChange } from './shapes';

export const STEP_MINUTES = 15;
const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

export interface Row {
  /** On the wall, from midnight. */
  minute: number;
  /** Shown for the second time. */
  again: boolean;
}

export interface Span { date: string; starts_at: string; ends_at: string; clock_change: ClockChange | null }

/** `elapsed`, `from` and `to` in minutes of the day; the first as time passes, the others on the wall. */
interface Jump { elapsed: number; from: number; to: number }

const wall = (date: string, civil: string) => (Date.parse(`${civil}Z`) - Date.parse(`${date}T00:00:00Z`)) / MINUTE_MS;

function jumpOf({ date, starts_at, clock_change: change }: Span): Jump | undefined {
  if (!change) return undefined;
  const elapsed = (Date.parse(change.at) - Date.parse(starts_at)) / MINUTE_MS;
  return { elapsed, from: wall(date, change.from), to: wall(date, change.to) };
}

const quarters = (from: number, to: number, again: boolean): Row[] => (
  Array.from({ length: Math.ceil((to - from) / STEP_MINUTES) }, (_, i) => ({ minute: from + i * STEP_MINUTES, again })));

export function rowsOf(days: readonly Span[]): Row[] {
  const back = days.map(jumpOf).find((jump) => jump && jump.to < jump.from);
  if (!back) return quarters(0, DAY_MINUTES, false);
  return [
    ...quarters(0, back.from, false), ...quarters(back.to, back.from, true), ...quarters(back.from, DAY_MINUTES, false),
  ];
}

/** When the row begins on that day; none where the clock leaves it out, or shows it once. */
export function instantOf(day: Span, { minute, again }: Row): Date | undefined {
  const passed = passedOf(jumpOf(day), minute, again);
  return passed === undefined ? undefined : new Date(Date.parse(day.starts_at) + passed * MINUTE_MS);
}

function passedOf(jump: Jump | undefined, minute: number, again: boolean): number | undefined {
  if (!jump) return again ? undefined : minute;
  const { from, to } = jump;
  const moved = minute + from - to;
  if (to > from) {
    if (again || (minute >= from && minute < to)) return undefined;
    return minute < from ? minute : moved;
  }
  if (again) return minute >= to && minute < from ? moved : undefined;
  return minute < from ? minute : moved;
}

/** Which row an instant falls in, with its part of that row; the ends of the day for what lies outside of it. */
export function placeOf(day: Span, rows: readonly Row[], instant: string): number {
  const at = Date.parse(instant);
  if (at <= Date.parse(day.starts_at)) return 0;
  if (at >= Date.parse(day.ends_at)) return rows.length;
  const passed = (at - Date.parse(day.starts_at)) / MINUTE_MS;
  const jump = jumpOf(day);
  const after = jump !== undefined && passed >= jump.elapsed;
  const minute = after ? passed + jump.to - jump.from : passed;
  const again = after && minute < jump.from;
  const quarter = Math.floor(minute / STEP_MINUTES) * STEP_MINUTES;
  const row = rows.findIndex((one) => one.minute === quarter && one.again === again);
  return row < 0 ? rows.length : row + (minute - quarter) / STEP_MINUTES;
}

/** Where it ends: just after its last minute, so that a clock that jumps then does not stretch it. */
export function endOf(day: Span, rows: readonly Row[], instant: string): number {
  const at = Date.parse(instant);
  if (at >= Date.parse(day.ends_at)) return rows.length;
  return placeOf(day, rows, new Date(at - MINUTE_MS).toISOString()) + 1 / STEP_MINUTES;
}

/** The time as the API takes it: on the wall, or the instant itself where the wall shows it twice. */
export function wallTime(day: Span, { minute, again }: Row): string | undefined {
  const instant = instantOf(day, { minute, again });
  if (!instant) return undefined;
  const jump = jumpOf(day);
  const twice = jump !== undefined && jump.to < jump.from && minute >= jump.to && minute < jump.from;
  if (twice) return instant.toISOString();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Runs of rows for which it holds: what is closed, what is not there. */
export function runs(rows: readonly Row[], holds: (row: Row) => boolean): { top: number; rows: number }[] {
  const found: { top: number; rows: number }[] = [];
  rows.forEach((row, i) => {
    if (!holds(row)) return;
    const last = found.at(-1);
    if (last && last.top + last.rows === i) last.rows += 1;
    else found.push({ top: i, rows: 1 });
  });
  return found;
}
