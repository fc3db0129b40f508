import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { Button, Collection, GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Failure, SkeletonRows } from '@/ui/states';
import { listQuery, rowQuery } from '../asked';
import { useInbox } from '../selected';
import type { Row } from '../shapes';
import { useContactName } from '../names';
import { arrive } from './marked';
import { NoRows } from './no_rows';
import { ROW_PX, useKeptPlace, useShown } from './place';
import { RowLines } from './row';
import { useNear, useSteps } from './steps';
import { useStill } from './still';

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
  const list = JSON.stringify([view, q, channel, tag, flow, team]);
  return { asked, id, still: useStill(list, now, id ? open : undefined, latest) };
}

/** Conversations of a view: a grid of one roving focus, of which only what is seen is drawn. */
export function List() {
  const t = useTranslations('inbox');
  const { open, view } = useInbox();
  const name = useContactName();
  const { asked, id, still } = useRows();
  const scroller = useRef<HTMLDivElement>(null);
  const place = useKeptPlace(Boolean(id));
  useLayoutEffect(() => arrive(id), [id]);
  useSteps(still.rows, open, place.show);
  useShown(id, still.rows.findIndex((stood) => stood.id === id), place.show);
  useNear(still.rows, id);
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
          <Collection items={still.rows} dependencies={[name]}>
            {({ row, gone }) => (
              <GridListItem textValue={name(row)} className={ITEM} data-conversation={row.conversation}>
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
