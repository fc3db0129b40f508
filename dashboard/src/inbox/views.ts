/** The lists: which conversation is in which, and in what order. The desk's own rules, said once more; tests hold them equal. */
import type { Row, View } from './shapes';

export const VIEWS: readonly View[] = ['waiting', 'mine', 'unassigned', 'assistant', 'all', 'snoozed', 'closed', 'failed'];

/** Those with a tab of their own; the others stand in the menu. */
export const TABS: readonly View[] = ['waiting', 'mine', 'all'];

type Standing = Pick<Row, 'conversation' | 'status' | 'holder' | 'assignee' | 'at' | 'waiting_since' | 'due_at' | 'urgent' | 'failed'>;

const SHOWS: Record<View, (it: Standing, me: string) => boolean> = {
  waiting: (it) => it.status === 'open' && Boolean(it.waiting_since),
  mine: (it, me) => it.status === 'open' && it.assignee === me,
  unassigned: (it) => it.status === 'open' && it.holder !== 'assistant' && !it.assignee,
  assistant: (it) => it.status === 'open' && it.holder === 'assistant',
  all: (it) => it.status === 'open',
  snoozed: (it) => it.status === 'snoozed',
  closed: (it) => it.status === 'closed',
  failed: (it) => it.failed && it.status !== 'closed',
};

export const shows = (view: View, it: Standing, me: string): boolean => SHOWS[view](it, me);

/** Instants of the API differ in how many digits their fraction has. */
function later(one: string, two: string): number {
  const seconds = Date.parse(one.slice(0, 19) + 'Z') - Date.parse(two.slice(0, 19) + 'Z');
  return seconds || fraction(one) - fraction(two);
}

const fraction = (at: string) => Number(`0${/\.\d+/.exec(at)?.[0] ?? ''}`);
const text = (one: string, two: string) => (one < two ? -1 : Number(one > two));

/** Whoever has none comes last. */
function sooner(one: string | null | undefined, two: string | null | undefined): number {
  if (one && two) return later(one, two);
  return Number(!one) - Number(!two);
}

function urgency(one: Standing, two: Standing): number {
  return Number(two.urgent) - Number(one.urgent)
    || sooner(one.due_at, two.due_at)
    || sooner(one.waiting_since, two.waiting_since)
    || text(one.conversation, two.conversation);
}

/** Which of two comes first. */
export function order(view: View, one: Standing, two: Standing): number {
  return view === 'waiting' ? urgency(one, two) : later(two.at, one.at) || text(two.conversation, one.conversation);
}

/**
 * The list with the row as it stands now: in its place, or out of it. `whole`: there is nothing after the last row; else a
 * row that belongs behind it comes with the next page.
 */
export function placed<R extends Standing>(view: View, rows: readonly R[], row: R, me: string, whole: boolean): R[] {
  const others = rows.filter(({ conversation }) => conversation !== row.conversation);
  if (!shows(view, row, me)) return others;
  const at = others.findIndex((other) => order(view, row, other) < 0);
  if (at >= 0) return [...others.slice(0, at), row, ...others.slice(at)];
  return whole ? [...others, row] : others;
}
