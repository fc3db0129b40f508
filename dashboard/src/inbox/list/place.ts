/** How far the list is scrolled. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

export const ROW_PX = 69;

/** What is drawn only once it is seen takes a moment to be as long as it will be: it is set again then. */
function settled(set: () => void) {
  set();
  const frame = requestAnimationFrame(set);
  return () => cancelAnimationFrame(frame);
}

/** A phone shows the list or a thread: back in the list, it stands where it was left. */
export function useKeptPlace(away: boolean) {
  const grid = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const note = () => { if (grid.current?.offsetHeight) top.current = grid.current.scrollTop; };
  useLayoutEffect(() => (away ? undefined : settled(() => { if (grid.current) grid.current.scrollTop = top.current; })), [away]);
  /** Scrolls no further than it takes for the row to be seen. */
  const show = useCallback((at: number) => {
    const box = grid.current;
    if (!box?.clientHeight) return;
    const above = at * ROW_PX;
    const next = Math.min(above, Math.max(box.scrollTop, above + ROW_PX - box.clientHeight));
    if (next !== box.scrollTop) box.scrollTop = next;
  }, []);
  return { grid, note, show };
}

/** Whatever opened a conversation, a link too: its row is seen. Where rows move later, nothing is scrolled. */
export function useShown(id: string | undefined, at: number, show: (at: number) => void) {
  const latest = useRef(at);
  useEffect(() => { latest.current = at; });
  const isListed = at >= 0;
  useEffect(() => (isListed ? settled(() => show(latest.current)) : undefined), [id, isListed, show]);
}
