import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanOf, step } from '../src/calendar/dates.ts';
import { inLanes } from '../src/calendar/lanes.ts';
import { endOf, instantOf, placeOf, rowsOf, wallTime, type Row } from '../src/calendar/rows.ts';

// Edmonton: −07:00 in winter, −06:00 in summer.
const usual = { date: '2026-11-24', starts_at: '2026-11-24T07:00:00Z', ends_at: '2026-11-25T07:00:00Z', clock_change: null };
const longer = {
  date: '2026-11-01', starts_at: '2026-11-01T06:00:00Z', ends_at: '2026-11-02T07:00:00Z',
  clock_change: { at: '2026-11-01T08:00:00Z', from: '2026-11-01T02:00:00', to: '2026-11-01T01:00:00' },
};
const shorter = {
  date: '2027-03-14', starts_at: '2027-03-14T07:00:00Z', ends_at: '2027-03-15T06:00:00Z',
  clock_change: { at: '2027-03-14T09:00:00Z', from: '2027-03-14T02:00:00', to: '2027-03-14T03:00:00' },
};
const at = (hour: number, again = false): Row => ({ minute: hour * 60, again });

test('a usual day has 96 quarters, and a drop is what the wall shows', () => {
  const rows = rowsOf([usual]);
  assert.equal(rows.length, 96);
  assert.equal(placeOf(usual, rows, '2026-11-24T17:07:30Z'), 40.5);
  assert.equal(instantOf(usual, at(10))?.toISOString(), '2026-11-24T17:00:00.000Z');
  assert.equal(wallTime(usual, { minute: 615, again: false }), '2026-11-24T10:15');
  assert.equal(instantOf(usual, at(1, true)), undefined);
});

test('on the day of 25 hours one hour comes twice, and each is told apart', () => {
  const rows = rowsOf([usual, longer]);
  assert.equal(rows.length, 100);
  assert.equal(wallTime(longer, at(1)), '2026-11-01T07:00:00.000Z');
  assert.equal(wallTime(longer, at(1, true)), '2026-11-01T08:00:00.000Z');
  assert.equal(wallTime(longer, at(2)), '2026-11-01T02:00');
  assert.equal(placeOf(longer, rows, '2026-11-01T08:15:00Z'), 9);
  assert.equal(placeOf(longer, rows, '2026-11-01T09:00:00Z'), 12);
  assert.equal(instantOf(usual, at(1, true)), undefined, 'the other days of the week have no second one');
});

test('on the day of 23 hours nothing can be dropped where the clock jumps', () => {
  const rows = rowsOf([shorter]);
  assert.equal(rows.length, 96);
  assert.equal(wallTime(shorter, at(2)), undefined);
  assert.equal(wallTime(shorter, at(3)), '2027-03-14T03:00');
  assert.equal(instantOf(shorter, at(3))?.toISOString(), '2027-03-14T09:00:00.000Z');
  assert.equal(placeOf(shorter, rows, '2027-03-14T09:00:00Z'), 12);
  assert.ok(Math.abs(endOf(shorter, rows, '2027-03-14T09:00:00Z') - 8) < 1e-9, 'what ends at the jump ends before the gap');
});

test('every quarter of every day is found where it is drawn', () => {
  for (const day of [usual, longer, shorter]) {
    const rows = rowsOf([day]);
    rows.forEach((row, i) => {
      const instant = instantOf(day, row);
      if (instant) assert.equal(placeOf(day, rows, instant.toISOString()), i, `${day.date} ${row.minute} ${row.again}`);
    });
  }
});

test('what overlaps shares the width, and what only touches does not', () => {
  const lanes = inLanes([{ top: 0, bottom: 4 }, { top: 2, bottom: 6 }, { top: 4, bottom: 8 }, { top: 8, bottom: 9 }]);
  assert.deepEqual(lanes.map(({ lane, lanes: all }) => [lane, all]), [[0, 2], [1, 2], [0, 2], [0, 1]]);
});

test('weeks begin where the reader begins them, and a month is drawn in whole weeks', () => {
  assert.deepEqual(spanOf('week', '2026-11-24', 'en-US'), { from: '2026-11-22', to: '2026-11-28' });
  assert.deepEqual(spanOf('week', '2026-11-24', 'es-ES'), { from: '2026-11-23', to: '2026-11-29' });
  assert.deepEqual(spanOf('month', '2026-11-24', 'en-US'), { from: '2026-11-01', to: '2026-12-05' });
  assert.equal(step('month', '2026-01-31', 1), '2026-02-01');
  assert.equal(step('day', '2026-03-01', -1), '2026-02-28');
});
