/** A booking under the pointer. It snaps to rows, and says where it was let go; Escape lets it stay where it was. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Booking } from './shapes';

export interface Target { column: number; row: number }
export interface Ghost extends Target { booking: Booking; rows: number }

interface Grid {
  body: RefObject<HTMLDivElement | null>;
  rows: number;
  rowHeight: number;
  /** Whether something may begin there: not in an hour that the clock leaves out. */
  exists: (target: Target) => boolean;
  onDrop: (booking: Booking, target: Target) => void;
}

const FAR_ENOUGH_PX = 4;
const EDGE_PX = 36;
const SCROLL_PX = 14;

interface Held { booking: Booking; x: number; y: number; grab: number; rows: number }

export function useDrag(grid: Grid) {
  const [ghost, setGhost] = useState<Ghost>();
  const held = useRef<Held>(undefined);
  const last = useRef<Ghost>(undefined);
  const latest = useRef(grid);
  useEffect(() => { latest.current = grid; });

  const show = (next: Ghost | undefined) => { last.current = next; setGhost(next); };

  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const it = held.current;
      if (!it) return;
      if (!last.current && Math.hypot(event.clientX - it.x, event.clientY - it.y) < FAR_ENOUGH_PX) return;
      event.preventDefault();
      scrollNear(latest.current.body.current, event.clientY);
      const target = under(latest.current, it, event.clientX, event.clientY);
      if (target && latest.current.exists(target)) show({ ...target, booking: it.booking, rows: it.rows });
    };
    const drop = () => {
      const [it, at] = [held.current, last.current];
      held.current = undefined;
      show(undefined);
      if (!it || !at) return;
      // The click that follows would open what was dragged.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, { capture: true }));
      latest.current.onDrop(it.booking, { column: at.column, row: at.row });
    };
    const leave = () => { held.current = undefined; show(undefined); };
    const key = (event: KeyboardEvent) => { if (event.key === 'Escape' && last.current) { event.stopPropagation(); leave(); } };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', leave);
    addEventListener('keydown', key, { capture: true });
    return () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', leave);
      removeEventListener('keydown', key, { capture: true });
    };
  }, []);

  /** A finger scrolls; a mouse or a pen drags. */
  const take = (booking: Booking, rows: number) => (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    const grab = event.clientY - event.currentTarget.getBoundingClientRect().top;
    held.current = { booking, rows, grab, x: event.clientX, y: event.clientY };
  };
  return { ghost, take };
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}

function under({ body, rows, rowHeight }: Grid, { grab, rows: tall }: Held, x: number, y: number): Target | undefined {
  const box = body.current?.getBoundingClientRect();
  const columns = [...body.current?.children ?? []];
  if (!box) return undefined;
  // Days that are closed are narrower.
  const column = columns.findIndex((one) => x < one.getBoundingClientRect().right);
  const within = (value: number, max: number) => Math.max(0, Math.min(max, value));
  return {
    column: column < 0 ? columns.length - 1 : column,
    row: within(Math.round((y - grab - box.top) / rowHeight), rows - Math.ceil(tall)),
  };
}

function scrollNear(body: HTMLElement | null, y: number) {
  const scroller = body?.closest<HTMLElement>('[data-scrolls]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
  else if (y > bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
}
