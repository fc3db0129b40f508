/** Rows hold still under the pointer and the keys: what moves meanwhile is counted, and shown when asked for. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../shapes';

export interface Stood { id: string; row: Row; /** It is no longer in the view. */ gone: boolean }

const standing = new WeakMap<Row, Stood>();
const leaving = new WeakMap<Row, Stood>();

/** The same for the same row, so that what did not change is not drawn anew. */
function stands(row: Row, gone: boolean): Stood {
  const known = gone ? leaving : standing;
  const stood = known.get(row) ?? { id: row.conversation, row, gone };
  known.set(row, stood);
  return stood;
}

/** The rows as they stand now, in the order they stood when holding began; those that left stay, as last seen. */
export function held(order: readonly Row[], now: readonly Row[], latest: (id: string) => Row | undefined): Stood[] {
  const there = new Map(now.map((row) => [row.conversation, row]));
  return order.map((row) => {
    const found = there.get(row.conversation);
    return stands(found ?? latest(row.conversation) ?? row, !found);
  });
}

/** The rows in their order, with what is open kept in its place though it left the view. */
export function keeping(now: readonly Row[], open: Row | undefined, before: readonly Stood[]): Stood[] {
  const rows: Stood[] = now.map((row) => stands(row, false));
  if (!open || now.some(({ conversation }) => conversation === open.conversation)) return rows;
  const at = before.findIndex(({ id }) => id === open.conversation);
  if (at < 0) return rows;
  rows.splice(Math.min(at, rows.length), 0, stands(open, true));
  return rows;
}

/** With what comes after the last that stood, such as the next page: it moves nothing. */
export function withMore(order: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Set(order.map(({ conversation }) => conversation));
  const more = now.slice(now.findLastIndex(({ conversation }) => known.has(conversation)) + 1);
  return more.length ? [...order, ...more] : order;
}

/** `list` names what is listed: another list begins with rows of its own, also under the pointer. */
export function useStill(list: string, now: readonly Row[], open: Row | undefined, latest: (id: string) => Row | undefined) {
  const [holding, setHolding] = useState<{ list: string; order: readonly Row[] }>();
  const before = useRef<{ list: string; rows: readonly Stood[] }>({ list, rows: [] });
  if (before.current.list !== list) before.current = { list, rows: [] };
  const order = useMemo(() => (holding?.list === list ? withMore(holding.order, now) : undefined), [holding, list, now]);
  const rows = useMemo(() => (order ? held(order, now, latest) : keeping(now, open, before.current.rows)), [order, now, open, latest]);
  before.current.rows = rows;
  useEffect(() => { if (order) setHolding((it) => (it?.order === order ? it : { list, order })); }, [list, order]);
  const known = new Set(order?.map(({ conversation }) => conversation));
  return {
    rows,
    /** How many came meanwhile. */
    fresh: order ? now.filter(({ conversation }) => !known.has(conversation)).length : 0,
    hold: () => setHolding((it) => (it?.list === list ? it : { list, order: before.current.rows.map(({ row }) => row) })),
    let: () => setHolding(undefined),
  };
}
