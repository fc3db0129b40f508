import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterSent, first, isStale, wait, type Unsent } from '../src/inbox/composer/queue.ts';

const unsent = (id: string, more: Partial<Unsent> = {}): Unsent => ({
  id, by: 'mbr_1', conversation: 'cnv_1', body: id, seen: 'none', take: false, anyway: false, at: 0, state: 'sending', tries: 0, next: 0, ...more,
});
const ids = (all: readonly Unsent[]) => all.map(({ id }) => id);

test('of each conversation the first goes, and the next one only after it', () => {
  const all = [unsent('a'), unsent('b'), unsent('c', { conversation: 'cnv_2' }), unsent('d', { conversation: 'cnv_2', state: 'waiting' })];
  assert.deepEqual(ids(first(all, new Set())), ['a', 'c']);
  assert.deepEqual(ids(first(all, new Set(['cnv_1']))), ['c']);
});

test('what was refused or is old holds up nothing behind it', () => {
  const all = [unsent('a', { state: 'refused' }), unsent('b', { state: 'meanwhile' }), unsent('c', { state: 'stale' }), unsent('d', { state: 'waiting' })];
  assert.deepEqual(ids(first(all, new Set())), ['d']);
});

test('who wrote two has seen the first when the second goes, and whatever they saw later', () => {
  const message = 'msg_0199a0000002ffff';
  const sent = unsent('a');
  const all = [sent, unsent('b'), unsent('c', { seen: 'trn_0199a0000001ffff' }), unsent('d', { seen: 'msg_0199a0000003ffff' }), unsent('e', { conversation: 'cnv_2' })];
  const after = afterSent(all, sent, message);
  assert.deepEqual(after.map(({ id, seen }) => [id, seen]), [['b', message], ['c', message], ['d', 'msg_0199a0000003ffff'], ['e', 'none']]);
});

test('it is tried ever more seldom, and asked about once it is old', () => {
  assert.deepEqual([1, 2, 3, 4, 50].map(wait), [1_000, 2_000, 5_000, 15_000, 15_000]);
  assert.ok(!isStale(unsent('a', { state: 'waiting' }), 599_999));
  assert.ok(isStale(unsent('a', { state: 'waiting' }), 600_000));
  assert.ok(!isStale(unsent('a', { state: 'sending' }), 600_000));
});
