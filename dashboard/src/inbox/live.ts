/** Holds what is shown equal to what a fresh question would answer: each event brings its row anew and puts it in its place. */
import { useCallback } from 'react';
import type { InfiniteData } from '@tanstack/react-query';
import { useEvents, type Event } from '@/api/live';
import { useMe } from '@/api/me';
import { isProblem } from '@/api/problem';
import { kept } from '@/api/query';
import { askRow, countsQuery, rowQuery, type Wanted } from './asked';
import { useTabs } from './tabs';
import { placed } from './views';
import type { Page, Row } from './shapes';

/** Events come in bursts; their rows are asked once for all of them. */
const GATHER_MS = 60;
const AT_ONCE_MAX = 20;

type Pages = InfiniteData<Page<Row>>;
const LISTS = ['inbox', 'list'] as const;

/** The row in every list that is kept. Filters are the desk's to judge: such lists are asked anew. */
export function place(row: Row, me: string) {
  for (const [key, pages] of kept.getQueriesData<Pages>({ queryKey: LISTS })) {
    if (!pages) continue;
    const { view, q, channel, tag, flow, team } = key[2] as Required<Wanted>;
    if (q || channel || tag || flow || team) void kept.invalidateQueries({ queryKey: key });
    else kept.setQueryData<Pages>(key, inPages(pages, view, row, me));
  }
  kept.setQueryData(rowQuery(row.conversation).queryKey, row);
}

/** The pages as one list with the row in its place, in the first page; where to go on stays the last page's. */
function inPages(pages: Pages, view: Wanted['view'], row: Row, me: string): Pages {
  const last = pages.pages.at(-1);
  if (!last) return pages;
  const rows = placed(view, pages.pages.flatMap(({ items }) => items), row, me, !last.next);
  return { pages: [{ ...last, items: rows }], pageParams: pages.pageParams.slice(0, 1) };
}

let asked = 0;
const latest = new Map<string, number>();

/**
 * Asks a row and puts it in its place. What was asked before and is answered later is passed by: something may have happened
 * after it was asked.
 */
export async function refresh(id: string, me: string): Promise<Row | undefined> {
  asked += 1;
  const mine = asked;
  latest.set(id, mine);
  try {
    const row = await askRow(id);
    if (latest.get(id) === mine) place(row, me);
    return row;
  } catch (error) {
    if (!isProblem(error, 'not_found')) throw error;
    await kept.invalidateQueries({ queryKey: LISTS });
    return undefined;
  } finally {
    if (latest.get(id) === mine) latest.delete(id);
  }
}

const ofThread = (id: string) => kept.invalidateQueries({ queryKey: ['inbox', 'timeline', id] });

function catchUp(ids: ReadonlySet<string>, me: string) {
  void kept.invalidateQueries({ queryKey: countsQuery.queryKey });
  ids.forEach((id) => void ofThread(id));
  if (ids.size > AT_ONCE_MAX) void kept.invalidateQueries({ queryKey: LISTS });
  else ids.forEach((id) => void refresh(id, me).catch(() => kept.invalidateQueries({ queryKey: LISTS })));
}

const touched = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function gather(event: Event, me: string) {
  if (event.conversation) touched.add(event.conversation);
  timer ??= setTimeout(() => {
    timer = undefined;
    const ids = new Set(touched);
    touched.clear();
    catchUp(ids, me);
  }, GATHER_MS);
}

/** Names stand in every row of theirs. */
function ofPeople() {
  for (const queryKey of [LISTS, ['inbox', 'row'], ['contacts'], ['contact'], ['duplicates']]) void kept.invalidateQueries({ queryKey });
}

/** Keeps lists, counts and threads as they are on the desk. */
export function useLiveInbox() {
  const { id } = useMe();
  useTabs(useCallback((seen) => catchUp(new Set([seen]), id), [id]));
  useEvents(
    (event) => {
      gather(event, id);
      if (event.type.startsWith('booking_')) void kept.invalidateQueries({ queryKey: ['bookings'] });
      if (event.type === 'contact_changed') ofPeople();
    },
    () => {
      void kept.invalidateQueries({ queryKey: ['inbox'] });
      void kept.invalidateQueries({ queryKey: ['conversations'] });
    },
  );
}
