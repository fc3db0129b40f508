/** Messages on their way to the desk: seen at once, replaced by the desk's own under the same id, never lost silently. */
import { useEffect, useSyncExternalStore } from 'react';
import { askPath } from '@/api/client';
import { onOpen } from '@/api/live';
import { Problem } from '@/api/problem';
import { kept } from '@/api/query';
import { timelineQuery } from '../asked';
import type { Message } from '../shapes';
import { afterSent, first, isStale, wait, type Unsent } from './queue';

export type { Unsent };

const STORED = 'unsent';
const watchers = new Set<() => void>();
const underway = new Set<string>();
let me: string | undefined;
let all: readonly Unsent[] = stored();

/** What a page that was loaded anew had not sent yet. */
function stored(): readonly Unsent[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as Unsent[];
    return found.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one));
  } catch {
    return [];
  }
}

function change(next: readonly Unsent[]) {
  all = next;
  try { sessionStorage.setItem(STORED, JSON.stringify(all)); } catch { /* Then it lives as long as the page. */ }
  watchers.forEach((tell) => tell());
}

const update = (id: string, more: Partial<Unsent>) => change(all.map((one) => (one.id === id ? { ...one, ...more } : one)));
export const drop = (id: string) => change(all.filter((one) => one.id !== id));

function state(problem: Problem): Unsent['state'] {
  if (problem.passes) return 'waiting';
  return problem.code === 'answered_meanwhile' ? 'meanwhile' : 'refused';
}

function failed(it: Unsent, error: unknown) {
  const problem = error instanceof Problem ? error : new Problem(0, 'failed', '');
  const tries = it.tries + 1;
  update(it.id, { state: state(problem), tries, next: Date.now() + wait(tries), problem: { status: problem.status, code: problem.code, detail: problem.message } });
  if (problem.passes) setTimeout(go, wait(tries));
  if (problem.code === 'answered_meanwhile') void kept.invalidateQueries({ queryKey: timelineQuery(it.conversation).queryKey });
}

async function attempt(it: Unsent): Promise<void> {
  const { id, body, seen, take, anyway, conversation } = it;
  underway.add(conversation);
  update(id, { state: 'sending', problem: undefined });
  try {
    const sent = await askPath<Message>('POST', `/v1/conversations/${conversation}/messages`, { id, body, seen, take, anyway }, { 'Idempotency-Key': anyway ? `${id}-anyway` : id });
    await kept.invalidateQueries({ queryKey: timelineQuery(conversation).queryKey });
    change(afterSent(all, it, sent.id));
  } catch (error) {
    failed(it, error);
  }
  underway.delete(conversation);
  go();
}

/** Sends what may go. */
function go() {
  const now = Date.now();
  for (const one of first(all, underway).filter(({ by, next }) => by === me && next <= now)) {
    if (isStale(one, now)) update(one.id, { state: 'stale' });
    else void attempt(one);
  }
}

onOpen(() => {
  change(all.map((one) => ({ ...one, next: 0 })));
  go();
});

export function send(it: Pick<Unsent, 'id' | 'by' | 'conversation' | 'body' | 'seen' | 'take'>) {
  change([...all, { ...it, anyway: false, at: Date.now(), state: 'sending', tries: 0, next: 0 }]);
  go();
}

/** Sends it once more: as it is, or although somebody answered meanwhile. */
export function again(id: string, anyway = false) {
  const it = all.find((one) => one.id === id);
  if (!it) return;
  update(id, { anyway: it.anyway || anyway, at: Date.now(), state: 'sending', next: 0 });
  go();
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

/** What of this conversation is on its way. */
export function usePending(conversation: string): readonly Unsent[] {
  return useSyncExternalStore(watch, () => all).filter((one) => one.conversation === conversation && one.by === me);
}

/** Sends what this member wrote; what somebody else left in this browser is not theirs to send. */
export function useSending(member: string) {
  useEffect(() => {
    me = member;
    change(all.filter(({ by }) => by === member));
    go();
  }, [member]);
}
