/** In which order messages go to the desk. Nothing here knows the desk or the clock. */

export interface Unsent {
  id: string;
  /** Who wrote it; nobody else sends it. */
  by: string;
  conversation: string;
  body: string;
  /** The last public entry its author saw. */
  seen: string;
  take: boolean;
  anyway: boolean;
  at: number;
  /** `waiting`: the desk was not reached; `stale`: for so long that it should be looked at again. */
  state: 'sending' | 'waiting' | 'stale' | 'refused' | 'meanwhile';
  /** How often it was tried, and from when on it may be again. */
  tries: number;
  next: number;
  /** Why not, as it was told. */
  problem?: { status: number; code: string; detail: string } | undefined;
}

const STALE_MS = 10 * 60_000;
const AGAIN_MS = [1_000, 2_000, 5_000, 15_000];

export const wait = (tries: number) => AGAIN_MS[Math.min(tries, AGAIN_MS.length) - 1] ?? 0;

/** Of each conversation the first that is to go, so that what was written first is read first. */
export function first(all: readonly Unsent[], underway: ReadonlySet<string>): Unsent[] {
  const begun = new Set(underway);
  return all.filter(({ state, conversation }) => {
    if ((state !== 'sending' && state !== 'waiting') || begun.has(conversation)) return false;
    begun.add(conversation);
    return true;
  });
}

export const isStale = ({ state, at }: Unsent, now: number) => state === 'waiting' && now - at >= STALE_MS;

/** Ids begin with their time. */
const made = (id: string) => id.slice(id.indexOf('_') + 1).slice(0, 12);

/** After one was sent: the writer of the next ones has seen it, for they wrote it. */
export const afterSent = (all: readonly Unsent[], sent: Unsent, message: string) => all.filter(({ id }) => id !== sent.id).map((one) => (
  one.conversation === sent.conversation && (one.seen === 'none' || made(one.seen) <= made(message)) ? { ...one, seen: message } : one));
