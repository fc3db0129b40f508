import assert from 'node:assert/strict';
import { test } from 'node:test';
import { held, keeping, withMore } from '../src/inbox/list/still.ts';
import type { Row } from '../src/inbox/shapes.ts';

const rows = (...ids: string[]) => ids.map((conversation) => ({ conversation }) as Row);
const ids = (all: readonly Row[]) => all.map(({ conversation }) => conversation);

test('what comes after the last row that stood joins it; what comes between is counted', () => {
  assert.deepEqual(ids(withMore(rows('a', 'b'), rows('a', 'b', 'c', 'd'))), ['a', 'b', 'c', 'd']);
  assert.deepEqual(ids(withMore(rows('a', 'b'), rows('new', 'b', 'a', 'c'))), ['a', 'b', 'c']);
  assert.deepEqual(ids(withMore(rows(), rows('a'))), ['a']);
  const order = rows('a', 'b');
  assert.equal(withMore(order, rows('new', 'a', 'b')), order, 'the same while nothing joins');
});

test('rows keep their places while they are held, and those that left stay as they were last seen', () => {
  const latest = (id: string) => ({ conversation: id, status: 'closed' }) as Row;
  const stood = held(rows('a', 'b', 'c'), rows('c', 'a'), latest);
  assert.deepEqual(stood.map(({ row, gone }) => [row.conversation, gone]), [['a', false], ['b', true], ['c', false]]);
  assert.equal(stood[1]?.row.status, 'closed');
});

test('what is open stays where it stood when it leaves the view, and does not appear where it never was', () => {
  const before = rows('a', 'b', 'c').map((row) => ({ id: row.conversation, row, gone: false }));
  const [open] = rows('b');
  assert.deepEqual(keeping(rows('a', 'c'), open, before).map(({ row, gone }) => [row.conversation, gone]), [['a', false], ['b', true], ['c', false]]);
  assert.deepEqual(ids(keeping(rows('a', 'c'), open, []).map(({ row }) => row)), ['a', 'c']);
});
