import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button as OurButton } from '@/ui/button';
import { Failure, SkeletonRows } from '@/ui/states';
import { timelineQuery } from '../asked';
import { usePending } from '../composer/pending';
import { useSeen } from '../seen';
import { useClock } from '../time';
import type { Entry, Row } from '../shapes';
import { useTurns } from './call/at_once';
import { Speaking } from './call/speaking';
import { EntryLine } from './entry';
import { useFollow } from './follow';
import { once } from './once';
import { Unsent } from './unsent';

/** Turns of a call are told as they are made; asked for all the same now and then, for what was told may be lost. */
const IN_CALL_MS = 15_000;

/** First to last, each once, with what is on its way behind. */
export function inOrder(pages: readonly { items: readonly Entry[] }[]): Entry[] {
  const known = new Map(pages.flatMap(({ items }) => items).map((entry) => [entry.id, entry]));
  return [...known.values()].reverse();
}

function Days({ entries }: { entries: readonly Entry[] }) {
  const clock = useClock();
  const retried = useMemo(() => new Set(entries.map(({ message }) => message?.retry_of)), [entries]);
  return entries.map((entry, i) => {
    const before = entries[i - 1];
    const newDay = !before || clock.key(before.at) !== clock.key(entry.at);
    return (
      <div key={entry.id} className="[content-visibility:auto] [contain-intrinsic-size:auto_56px]">
        {newDay && <p className="my-4 text-center text-xs text-ink-faint">{clock.day(entry.at)}</p>}
        <EntryLine entry={entry} before={newDay ? undefined : before} retried={retried.has(entry.id)} />
      </div>
    );
  });
}

/** What happened, the latest at the end. New entries are read out; what was there before is not. */
export function Timeline({ row }: { row: Row }) {
  const t = useTranslations('inbox.thread');
  useTurns(row);
  const asked = useInfiniteQuery({ ...timelineQuery(row.conversation), refetchInterval: row.in_call ? IN_CALL_MS : false });
  const entries = useMemo(() => inOrder(asked.data?.pages ?? []), [asked.data]);
  const shown = useMemo(() => once(entries), [entries]);
  const unsent = usePending(row.conversation).filter(({ id }) => !entries.some(({ message }) => message && (message as { sent_as?: string | null }).sent_as === id));
  const last = entries.at(-1);
  const { scroller, fresh, toEnd } = useFollow(entries.length + unsent.length, last?.id);
  // What happened beside what was said cannot be seen by its id.
  useSeen(row, entries.findLast(({ kind }) => kind !== 'event')?.id, fresh === 0);
  if (asked.isPending) return <div className="min-h-0 flex-1"><SkeletonRows rows={5} /></div>;
  if (asked.isError && !asked.data) return <div className="min-h-0 flex-1"><Failure error={asked.error} again={() => void asked.refetch()} /></div>;
  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} tabIndex={0} role="region" aria-label={t('title')} className="h-full overflow-auto px-5 pb-4 outline-none focus-visible:-outline-offset-2 max-phone:px-3">
        <div className="mx-auto max-w-3xl">
          {asked.hasNextPage && (
            <div className="pt-3 text-center"><OurButton small look="quiet" isDisabled={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>{t('earlier')}</OurButton></div>
          )}
          <div role="log" aria-label={t('title')} aria-relevant="additions" className="flex flex-col pt-2"><Days entries={shown} /></div>
          <Speaking conversation={row.conversation} />
          <Unsent row={row} unsent={unsent} />
        </div>
      </div>
      {fresh > 0 && (
        <Button onPress={toEnd} className="rise absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 items-center gap-1 rounded-full bg-accent px-3 text-sm font-medium text-on-accent shadow-float">
          <ArrowDown aria-hidden className="size-4" />{t('fresh', { count: fresh })}
        </Button>
      )}
    </div>
  );
}
