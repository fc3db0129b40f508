/** Rows hold still under the pointer and the keys: what moves meanwhile is counted, and shown when asked for. */
import { useMemo, useRef, useState } from 'react';
import type { Row } from '../shapes';

export interface Stood { row: Row; /** It is no longer in the view. */ gone: boolean }

/** The rows as they stand now, in the order they stood when holding began; those that left stay, as last seen. */
export function held(order: readonly Row[], now: readonly Row[], latest: (id: string) => Row | undefined): Stood[] {
  const there = new Map(now.map((row) => [row.conversation, row]));
  return order.map((row) => {
    const found = there.get(row.conversation);
    return { row: found ?? latest(row.conversation) ?? row, gone: !found };
  });
}

/** The rows in their order, with what is open kept in its place though it left the view. */
export function keeping(now: readonly Row[], open: Row | undefined, before: readonly Stood[]): Stood[] {
  const rows: Stood[] = now.map((row) => ({ row, gone: false }));
  if (!open || now.some(({ conversation }) => conversation === open.conversation)) return rows;
  const at = before.findIndex(({ row }) => row.conversation === open.conversation);
  if (at < 0) return rows;
  rows.splice(Math.min(at, rows.length), 0, { row: open, gone: true });
  return rows;
}

export function useStill(now: readonly Row[], open: Row | undefined, latest: (id: string) => Row | undefined) {
  const [order, setOrder] = useState<readonly Row[]>();
  const before = useRef<readonly Stood[]>([]);
  const rows = useMemo(() => (order ? held(order, now, latest) : keeping(now, open, before.current)), [order, now, open, latest]);
  before.current = rows;
  const known = new Set(order?.map(({ conversation }) => conversation));
  return {
    rows,
    /** How many came meanwhile. */
    fresh: order ? now.filter(({ conversation }) => !known.has(conversation)).length : 0,
    hold: () => setOrder((it) => it ?? before.current.map(({ row }) => row)),
    let: () => setOrder(undefined),
  };
}
