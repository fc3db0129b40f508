/** Messages on their way to the desk: seen at once, replaced by the desk's own under the same id, never lost silently. */
import { useEffect, useSyncExternalStore } from 'react';
import { askPath } from '@/api/client';
import { useConnection } from '@/api/live';
import { Problem } from '@/api/problem';
import { kept } from '@/api/query';
import { timelineQuery } from '../asked';
import type { Message } from '../shapes';

export interface Unsent {
  id: string;
  conversation: string;
  body: string;
  /** The last public entry its author saw. */
  seen: string;
  take: boolean;
  anyway: boolean;
  at: number;
  /** `waiting`: the desk was not reached; `stale`: for so long that it should be looked at again. */
  state: 'sending' | 'waiting' | 'stale' | 'refused' | 'meanwhile';
  problem?: Problem;
}

const STALE_MS = 10 * 60_000;

let all: readonly Unsent[] = [];
const watchers = new Set<() => void>();

function change(next: readonly Unsent[]) {
  all = next;
  watchers.forEach((tell) => tell());
}

const update = (id: string, more: Partial<Unsent>) => change(all.map((one) => (one.id === id ? { ...one, ...more } : one)));
export const drop = (id: string) => change(all.filter((one) => one.id !== id));

function state(problem: Problem): Unsent['state'] {
  if (problem.passes) return 'waiting';
  return problem.code === 'answered_meanwhile' ? 'meanwhile' : 'refused';
}

async function attempt(it: Unsent): Promise<void> {
  update(it.id, { state: 'sending', problem: undefined });
  const { id, body, seen, take, anyway, conversation } = it;
  try {
    await askPath<Message>('POST', `/v1/conversations/${conversation}/messages`, { id, body, seen, take, anyway }, { 'Idempotency-Key': anyway ? `${id}-anyway` : id });
    await kept.invalidateQueries({ queryKey: timelineQuery(conversation).queryKey });
    drop(id);
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(0, 'failed', '');
    update(id, { state: state(problem), problem });
    if (problem.code === 'answered_meanwhile') void kept.invalidateQueries({ queryKey: timelineQuery(conversation).queryKey });
  }
}

export function send(it: Omit<Unsent, 'at' | 'state' | 'problem'>) {
  const unsent: Unsent = { ...it, at: Date.now(), state: 'sending' };
  change([...all, unsent]);
  void attempt(unsent);
}

/** Sends it once more: as it is, or although somebody answered meanwhile. */
export function again(id: string, anyway = false) {
  const it = all.find((one) => one.id === id);
  if (!it) return;
  const next = { ...it, anyway: it.anyway || anyway, at: Date.now() };
  update(id, next);
  void attempt(next);
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

/** What of this conversation is on its way. Once the desk is reached again, what waited goes; what is old is asked about. */
export function usePending(conversation: string): readonly Unsent[] {
  const pending = useSyncExternalStore(watch, () => all);
  const connection = useConnection();
  useEffect(() => {
    if (connection !== 'open') return;
    for (const one of all.filter((it) => it.state === 'waiting')) {
      if (Date.now() - one.at < STALE_MS) void attempt(one);
      else update(one.id, { state: 'stale' });
    }
  }, [connection, pending]);
  return pending.filter((one) => one.conversation === conversation);
}
