import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import { useCallback, useMemo, useLayoutEffect, useRef } from 'react';
import { Button, Collection, GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useKey } from '@/shell/keys';
import { Failure, SkeletonRows } from '@/ui/states';
import { cx } from '@/ui/cx';
import { listQuery, rowQuery } from '../asked';
import { useInbox } from '../selected';
import type { Row } from '../shapes';
import { NoRows } from './no_rows';
import { RowLines } from './row';
import { useStill, type Stood } from './still';
import { useContactName } from '../names';

const ROW_PX = 69;
const LOAD_PX = 48;

const ITEM = 'block h-full border-b border-line outline-none transition-colors hover:bg-hover '
  + 'data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-accent';

/** What moved up meanwhile may come again with a later page. */
function once(rows: readonly Row[]): Row[] {
  const known = new Set<string>();
  return rows.filter(({ conversation }) => known.size !== known.add(conversation).size);
}

function useRows() {
  const { view, q, channel, tag, flow, team, id } = useInbox();
  const asked = useInfiniteQuery(listQuery({ view, q, channel, tag, flow, team }));
  const client = useQueryClient();
  const now = useMemo(() => once(asked.data?.pages.flatMap(({ items }) => items) ?? []), [asked.data]);
  const { data: open } = useQuery({ ...rowQuery(id ?? ''), enabled: Boolean(id) });
  const latest = useCallback((one: string) => client.getQueryData<Row>(rowQuery(one).queryKey), [client]);
  const list = JSON.stringify([view, q, channel, tag]);
  return { asked, id, still: useStill(list, now, id ? open : undefined, latest) };
}

/** A phone shows the list or a thread: back in the list, it stands where it was left. */
function useKeptPlace(away: boolean) {
  const grid = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const note = () => { if (grid.current?.offsetHeight) top.current = grid.current.scrollTop; };
  useLayoutEffect(() => {
    if (away) return undefined;
    const back = () => { if (grid.current) grid.current.scrollTop = top.current; };
    back();
    const frame = requestAnimationFrame(back);
    return () => cancelAnimationFrame(frame);
  }, [away]);
  return { grid, note };
}

/** Next and previous row by `j` and `k`, wherever the focus is outside of fields. */
function useSteps(rows: readonly Stood[], id: string | undefined, open: (id: string) => void) {
  const step = (by: number) => () => {
    const at = rows.findIndex(({ row }) => row.conversation === id);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) open(next.row.conversation);
  };
  useKey({ j: step(1), k: step(-1) });
}

/** Conversations of a view: a grid of one roving focus, of which only what is seen is drawn. */
export function List() {
  const t = useTranslations('inbox');
  const { open, view } = useInbox();
  const name = useContactName();
  const { asked, id, still } = useRows();
  const scroller = useRef<HTMLDivElement>(null);
  const place = useKeptPlace(Boolean(id));
  useSteps(still.rows, id, open);
  if (asked.isPending) return <SkeletonRows />;
  if (asked.isError && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  const more = asked.hasNextPage ? () => { if (!asked.isFetchingNextPage) void asked.fetchNextPage(); } : undefined;
  return (
    <div ref={scroller} className="relative min-h-0 flex-1" onPointerMove={(event) => { if (event.pointerType === 'mouse') still.hold(); }} onPointerLeave={still.let}>
      {still.fresh > 0 && (
        <Button onPress={still.let} className="rise absolute top-2 left-1/2 z-10 flex h-7 -translate-x-1/2 items-center gap-1 rounded-full bg-accent px-3 text-sm font-medium text-on-accent shadow-float">
          <ArrowUp aria-hidden className="size-4" />{t('fresh', { count: still.fresh })}
        </Button>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_PX, loaderHeight: LOAD_PX }}>
        <GridList
          aria-label={t(`view.${view}`)}
          aria-rowcount={asked.hasNextPage ? -1 : still.rows.length}
          onAction={(key) => open(String(key))}
          renderEmptyState={() => <NoRows />}
          ref={place.grid}
          onScroll={place.note}
          className="h-full overflow-auto outline-none"
        >
          <Collection items={still.rows.map((stood) => ({ id: stood.row.conversation, ...stood }))}>
            {({ row, gone }) => (
              <GridListItem textValue={name(row)} className={cx(ITEM, row.conversation === id && 'bg-accent-soft')} data-conversation={row.conversation}>
                <RowLines row={row} gone={gone} />
              </GridListItem>
            )}
          </Collection>
          {more && <GridListLoadMoreItem onLoadMore={more} isLoading={asked.isFetchingNextPage}><SkeletonRows rows={1} height={LOAD_PX} /></GridListLoadMoreItem>}
        </GridList>
      </Virtualizer>
    </div>
  );
}
