/** From row to row by keys, wherever the focus is outside of fields. */
import { useEffect, useRef } from 'react';
import { kept } from '@/api/query';
import { useKey } from '@/shell/keys';
import { timelineQuery } from '../asked';
import { mark, markedRow } from './marked';
import type { Stood } from './still';

/** A key that is held is let go of so soon after its last repetition. */
const HELD_MS = 120;

/** Once what has changed is on the screen. Gives what calls it off. */
function afterPaint(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => { timer = setTimeout(run); });
  return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
}

function afterHeld(run: () => void) {
  const timer = setTimeout(run, HELD_MS);
  return () => clearTimeout(timer);
}

/** Whoever is already gone again wants nothing of the neighbours. */
const NEAR_AFTER_MS = 50;

const indexOf = (rows: readonly Stood[], id: string | undefined) => rows.findIndex((stood) => stood.id === id);

/**
 * Next and previous by `j` and `k`, first and last. The mark is seen to move before the conversation is drawn, which takes
 * longer; a key that is held moves the mark, and what it stops at is opened.
 */
export function useSteps(rows: readonly Stood[], open: (id: string) => void, show: (at: number) => void) {
  const off = useRef<() => void>(undefined);
  useEffect(() => () => off.current?.(), []);
  const go = (to: number, isHeld: boolean) => {
    const id = rows[Math.min(Math.max(to, 0), rows.length - 1)]?.id;
    if (!id) return;
    mark(id);
    show(indexOf(rows, id));
    off.current?.();
    off.current = (isHeld ? afterHeld : afterPaint)(() => { if (markedRow() === id) open(id); });
  };
  const step = (by: number) => ({ repeat }: KeyboardEvent) => {
    const at = indexOf(rows, markedRow());
    go(at < 0 ? 0 : at + by, repeat);
  };
  const jump = (to: () => number) => ({ repeat, target }: KeyboardEvent) => {
    // Elsewhere they move what has the focus.
    if (target === document.body) go(to(), repeat);
    return target === document.body;
  };
  useKey({ j: step(1), k: step(-1), Home: jump(() => 0), End: jump(() => rows.length - 1) });
}

/** What was said in the rows beside the open one is there before a key asks for it. */
export function useNear(rows: readonly Stood[], id: string | undefined) {
  const at = indexOf(rows, id);
  const near = [rows[at + 1], rows[at - 1]].map((stood) => stood?.id);
  useEffect(() => {
    const timer = setTimeout(() => near.forEach((one) => { if (one) void kept.prefetchInfiniteQuery(timelineQuery(one)); }), NEAR_AFTER_MS);
    return () => clearTimeout(timer);
    // What moves beside an open conversation is no reason to ask.
  }, [id, rows.length > 0]);
}
