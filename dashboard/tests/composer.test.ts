import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageId } from '../src/inbox/composer/mint.ts';
import { cut, plain } from '../src/inbox/composer/segments.ts';
import { way } from '../src/inbox/composer/way.ts';
import { plainly } from '../src/inbox/why/plainly.ts';
import type { Row } from '../src/inbox/shapes.ts';

test('a text is cut as networks cut it', () => {
  const cases: [string, number, number][] = [
    ['', 0, 160], ['a'.repeat(160), 1, 0], ['a'.repeat(161), 2, 145], ['a'.repeat(306), 2, 0], ['a'.repeat(307), 3, 152],
    ['€'.repeat(80), 1, 0], ['€'.repeat(81), 2, 144], ['ж'.repeat(70), 1, 0], ['ж'.repeat(71), 2, 63], ['👍'.repeat(35), 1, 0], ['👍'.repeat(36), 2, 62],
  ];
  for (const [text, parts, left] of cases) {
    const found = cut(text);
    assert.deepEqual([found.parts, found.left], [parts, left], `${text.length} × ${text.slice(0, 2)}`);
  }
});

test('the sign that made it Unicode is named, and what can be written plainly is', () => {
  const curly = cut('We’ll be there at 3 – promise…');
  assert.equal(curly.forcedBy, '’');
  assert.ok(curly.canBePlain);
  assert.equal(plain('We’ll be there at 3 – promise…'), "We'll be there at 3 - promise...");
  assert.equal(cut(plain('We’ll be there')).forcedBy, undefined);
  assert.ok(!cut('Až zítra’').canBePlain);
  assert.equal(cut('Où étais-tu, señor?').forcedBy, undefined);
});

test('an id of a message is a UUID of version 7 behind its prefix', () => {
  const id = messageId(0x01a200ff2141, new Uint8Array(16).fill(0xff));
  assert.equal(id, 'msg_01a200ff21417fffbfffffffffffffff');
  assert.match(messageId(1, new Uint8Array(16)), /^msg_0000000000017000800[0]{13}$/);
});

test('the box is for what fits the conversation', () => {
  const row = (more: Partial<Row>) => ({ status: 'open', holder: 'assistant', assignee: null, in_call: false, ...more }) as Row;
  assert.deepEqual(way(row({}), 'me'), { to: 'reply', take: true });
  assert.deepEqual(way(row({ holder: 'queue' }), 'me'), { to: 'reply', take: true });
  assert.deepEqual(way(row({ holder: 'member', assignee: 'me' }), 'me'), { to: 'reply', take: false });
  assert.deepEqual(way(row({ holder: 'member', assignee: 'ana' }), 'me'), { to: 'note', other: 'ana' });
  assert.deepEqual(way(row({ in_call: true }), 'me'), { to: 'say', take: true });
  assert.deepEqual(way(row({ status: 'closed' }), 'me'), { to: 'closed' });
});

test('what a turn did is told in words', () => {
  assert.equal(plainly({ start_flow: { flow: 'book' } }), 'start flow: flow: book');
  assert.equal(plainly(['affirm', { deny: {} }]), 'affirm, deny');
  assert.equal(plainly(null), '–');
});
