/** At the end of the thread it follows what comes; scrolled up, the place is kept and what came is counted. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 80;

export function useFollow(count: number, last: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ count: 0, last, height: 0 });
  const [fresh, setFresh] = useState(0);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    atEnd.current = true;
    setFresh(0);
  }, []);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      if (atEnd.current) setFresh(0);
    };
    const stay = new ResizeObserver(() => { if (atEnd.current) box.scrollTop = box.scrollHeight; });
    box.addEventListener('scroll', look, { passive: true });
    stay.observe(box);
    if (box.firstElementChild) stay.observe(box.firstElementChild);
    return () => { box.removeEventListener('scroll', look); stay.disconnect(); };
  }, [count === 0]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const { count: had, last: hadLast, height } = before.current;
    before.current = { count, last, height: box.scrollHeight };
    if (atEnd.current) box.scrollTop = box.scrollHeight;
    else if (count > had && last === hadLast) box.scrollTop += box.scrollHeight - height;
    else if (count > had) setFresh((it) => it + count - had);
  }, [count, last]);

  return { scroller, fresh, toEnd };
}
