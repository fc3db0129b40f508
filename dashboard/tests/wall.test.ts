import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, onWall } from '../src/api/wall.ts';

const ZONE = 'America/Edmonton';
/** A desk that knows of no daylight saving, whatever the tables here say. */
const CLOCK = [{ from: '2026-01-01T00:00:00Z', seconds: -6 * 3600 }, { from: '2026-06-01T00:00:00Z', seconds: -7 * 3600 }];

test('the wall shows what the desk says, and beyond that what the tables say', () => {
  assert.equal(onWall('2026-03-01T12:00:00Z', ZONE, CLOCK).toISOString(), '2026-03-01T06:00:00.000Z');
  assert.equal(onWall('2026-07-01T12:00:00Z', ZONE, CLOCK).toISOString(), '2026-07-01T05:00:00.000Z');
  assert.equal(onWall('2020-07-01T12:00:00Z', ZONE, CLOCK).toISOString(), '2020-07-01T06:00:00.000Z');
  assert.equal(onWall('2020-12-01T12:00:00Z', ZONE, []).toISOString(), '2020-12-01T05:00:00.000Z');
});

test('and back again', () => {
  for (const at of ['2026-03-01T12:00:00Z', '2026-05-31T23:59:00Z', '2026-06-01T00:00:00Z', '2026-11-22T09:30:00Z']) {
    assert.equal(onWall(instantOf(onWall(at, ZONE, CLOCK), ZONE, CLOCK), ZONE, CLOCK).getTime(), onWall(at, ZONE, CLOCK).getTime(), at);
  }
  assert.equal(instantOf(new Date('2026-11-22T09:00:00Z'), ZONE, CLOCK).toISOString(), '2026-11-22T16:00:00.000Z');
});
