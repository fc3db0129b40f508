/** Whoever waits rings once, an emergency again and again until somebody takes it; not while that conversation is looked at. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { countsQuery, listQuery } from './asked';
import { cries, fresh } from './crying';
import { useInbox } from './selected';
import { ring, stand } from './sound';
import type { Row } from './shapes';

const AGAIN_MS = 12_000;

const isLookedAt = (row: Row, open: string | undefined) => row.conversation === open && document.visibilityState === 'visible' && document.hasFocus();

export function useRinging() {
  const { id: open } = useInbox();
  const waiting = useInfiniteQuery(listQuery({ view: 'waiting' })).data?.pages.flatMap(({ items }) => items);
  const count = useQuery(countsQuery).data?.waiting;
  const known = useRef<Map<string, string>>(undefined);
  const crying = waiting?.some((row) => cries(row) && !isLookedAt(row, open)) ?? false;
  useEffect(stand, []);
  useEffect(() => {
    if (!waiting) return;
    const before = known.current;
    known.current = new Map(waiting.map((row) => [row.conversation, row.waiting_since ?? '']));
    if (before && fresh(waiting, before).some((row) => !isLookedAt(row, open))) ring();
  });
  useEffect(() => {
    if (!crying) return undefined;
    const timer = setInterval(ring, AGAIN_MS);
    return () => clearInterval(timer);
  }, [crying]);
  useEffect(() => {
    if (count === undefined) return;
    const bare = document.title.replace(/^\(\d+\) /, '');
    document.title = count ? `(${count}) ${bare}` : bare;
    const app = navigator as Navigator & { setAppBadge?: (count: number) => Promise<void> };
    void app.setAppBadge?.(count).catch(() => undefined);
  });
}
