import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, named } from '../src/inbox/composer/naming.ts';
import { cries, fresh } from '../src/inbox/crying.ts';
import type { Row } from '../src/inbox/shapes.ts';

test('an @ begins a name where one may stand', () => {
  const cases: [string, string | undefined][] = [
    ['@', ''], ['see @Jo', 'Jo'], ['(@zoë', 'zoë'], ['@Ana Ru', 'Ana Ru'], ['@Ana Ruiz wants', undefined], ['ana@clinic', undefined], ['no name', undefined],
  ];
  for (const [before, wanted] of cases) assert.equal(begun(before), wanted, before);
});

test('whoever is named is found, and of two names that begin alike the longer one', () => {
  const team = [{ id: 'mbr_1', name: 'Ana' }, { id: 'mbr_2', name: 'Ana Ruiz' }, { id: 'mbr_3', name: 'Ben' }];
  assert.deepEqual(named('@Ana Ruiz and @Ben, please', team), ['mbr_2', 'mbr_3']);
  assert.deepEqual(named('@Ana Ruiz, then @Ana', team), ['mbr_2', 'mbr_1']);
  assert.deepEqual(named('Ana and Ben', team), []);
});

const row = (more: Partial<Row>) => ({ conversation: 'cnv_1', urgent: true, holder: 'queue', status: 'open', waiting_since: '2026-01-05T10:00:00Z', ...more }) as Row;

test('an emergency cries until somebody takes it, and who waits anew rings anew', () => {
  assert.ok(cries(row({})));
  for (const over of [{ holder: 'member' }, { urgent: false }, { status: 'closed' }, { waiting_since: null }] as Partial<Row>[]) assert.ok(!cries(row(over)), JSON.stringify(over));
  const known = new Map([['cnv_1', '2026-01-05T10:00:00Z']]);
  assert.deepEqual(fresh([row({})], known), []);
  assert.equal(fresh([row({ waiting_since: '2026-01-05T11:00:00Z' })], known).length, 1);
  assert.equal(fresh([row({ conversation: 'cnv_2' })], known).length, 1);
});
