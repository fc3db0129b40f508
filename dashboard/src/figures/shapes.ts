/** What the desk counted. By hand until the document of the API has these shapes. */
export type Unit = 'count' | 'share' | 'time' | 'money';

/** Some cases: how many there were, how many count, and of how many nobody knows yet. */
export interface Tally {
  of: number;
  counted: number;
  waiting: number;
  share: number | null;
  /** Milliseconds, or money in the smallest unit. */
  p50: number | null;
  p95: number | null;
  sum: number | null;
  words: Record<string, number>;
}

export interface Figure { name: string; unit: Unit; definition: string; all: Tally; groups: (Tally & { key: string })[] }

export interface Figures { zone: string; currency: string; as_of: string; figures: Figure[] }

export interface BehindRow {
  conversation: string | null;
  at: string;
  counts: 'yes' | 'no' | 'waiting';
  amount: number | null;
  word: string | null;
  medium: string | null;
  flow: string | null;
  language: string | null;
}

/** The number a figure is known by: how many, which part, or how long for half of them. Nothing to count is no zero. */
export function valueOf(tally: Tally, unit: Unit): number | null {
  if (unit === 'share') return tally.share;
  if (unit === 'time') return tally.p50;
  return tally.counted;
}

/** Of a day or group that is not told because nothing happened in it. */
export const nothingOf = (unit: Unit): number | null => (unit === 'count' || unit === 'money' ? 0 : null);
