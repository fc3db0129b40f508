import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIEWS, order, placed, shows } from '../src/inbox/views.ts';
import type { Row, View } from '../src/inbox/shapes.ts';

/** Chance that can be repeated: mulberry32. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const ME = 'mbr_1';
const pick = <T>(pick: (below: number) => number, from: readonly T[]): T => from[pick(from.length)] as T;
const at = (second: number, fraction: string) => `2026-11-22T10:00:${String(second).padStart(2, '0')}${fraction}Z`;

type Standing = Pick<Row, 'conversation' | 'status' | 'holder' | 'assignee' | 'at' | 'waiting_since' | 'due_at' | 'urgent' | 'failed'>;

function standing(next: (below: number) => number, id: number): Standing {
  const moment = () => at(next(6), pick(next, ['', '.5', '.25', '.123456']));
  return {
    conversation: `cnv_${id}`,
    status: pick(next, ['open', 'open', 'open', 'snoozed', 'closed'] as const),
    holder: pick(next, ['assistant', 'queue', 'member'] as const),
    assignee: pick(next, [null, ME, 'mbr_2']),
    at: moment(), waiting_since: next(2) ? moment() : null, due_at: next(2) ? moment() : null,
    urgent: next(8) === 0, failed: next(5) === 0,
  };
}

/** What a fresh question answers: the first `size` of the view. */
const fresh = (all: Iterable<Standing>, view: View, size: number) => (
  [...all].filter((it) => shows(view, it, ME)).sort((a, b) => order(view, a, b)).slice(0, size));

test('after any run of changes every list equals a fresh one', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = chance(seed);
    const desk = new Map<string, Standing>();
    const lists = new Map(VIEWS.map((view) => [view, [] as Standing[]]));
    for (let step = 0; step < 60; step += 1) {
      const it = standing(next, next(12));
      desk.set(it.conversation, it);
      for (const view of VIEWS) {
        const list = placed(view, lists.get(view) ?? [], it, ME, true);
        lists.set(view, list);
        assert.deepEqual(list, fresh(desk.values(), view, Infinity), `seed ${seed}, step ${step}, ${view}`);
      }
    }
  }
});

test('of a list that goes on, what is shown is its beginning', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = chance(seed);
    const desk = new Map<string, Standing>();
    for (let id = 0; id < 30; id += 1) desk.set(`cnv_${id}`, standing(next, id));
    for (const view of VIEWS) {
      let list = fresh(desk.values(), view, 5);
      const changed = new Map(desk);
      for (let step = 0; step < 10; step += 1) {
        const it = standing(next, next(40));
        changed.set(it.conversation, it);
        list = placed(view, list, it, ME, false);
        assert.deepEqual(list, fresh(changed.values(), view, list.length), `seed ${seed}, ${view}`);
        if (list.length === 0) break;
      }
    }
  }
});

test('instants are compared by what they mean, however many digits they have', () => {
  const one = { ...standing(chance(1), 1), at: '2026-11-22T10:00:00Z' };
  const two = { ...one, conversation: 'cnv_2', at: '2026-11-22T10:00:00.1Z' };
  const three = { ...one, conversation: 'cnv_3', at: '2026-11-22T10:00:00.099999Z' };
  assert.deepEqual([one, two, three].sort((a, b) => order('all', a, b)), [two, three, one]);
});
