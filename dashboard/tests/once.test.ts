import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from '../src/inbox/thread/once.ts';
import type { Entry } from '../src/inbox/shapes.ts';

const message = (id: string, body: string, to: string, author = 'contact') => ({ id, kind: 'message', message: { author, body, to } }) as unknown as Entry;
const turn = (id: string, heard: string) => ({ id, kind: 'turn', turn: { heard, said: '' } }) as unknown as Entry;
const event = (id: string) => ({ id, kind: 'event', event: { type: 'message_taken' } }) as unknown as Entry;
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

test('what was written and taken down for the team is shown once', () => {
  const written = message('a', 'My tooth is bleeding', '+15875550100');
  const taken = message('b', 'My tooth is bleeding ', 'team');
  assert.deepEqual(ids(once([written, event('e'), taken])), ['a', 'e']);
  assert.deepEqual(ids(once([turn('t', 'My tooth is bleeding'), taken])), ['t']);
  assert.deepEqual(ids(once([taken, turn('t', 'My tooth is bleeding')])), ['t'], 'both are of the same moment');
});

test('a message that says more stays, and so does one that repeats what was said long ago', () => {
  const taken = message('b', 'Please call me about the bill', 'team');
  assert.deepEqual(ids(once([message('a', 'A message please', '+15875550100'), taken])), ['a', 'b']);
  const earlier = message('a', 'Please call me about the bill', '+15875550100');
  const between = ['1', '2', '3', '4'].map((id) => turn(id, 'yes'));
  assert.equal(once([earlier, ...between, taken]).length, 6);
  assert.deepEqual(ids(once([message('a', 'Hi', '+1', 'member'), message('c', 'Hi', 'team')])), ['a', 'c'], 'it is the contact who said it');
});
