/** What was said with a person, over every address and channel, the latest conversation at the top. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Globe, Lock, MessageSquareText, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useClock } from '@/calendar/clock';
import type { Entry, Page } from '@/inbox/shapes';
import { Button } from '@/ui/button';
import { Empty, Failure, SkeletonRows } from '@/ui/states';

const AT_ONCE = 50;

interface Words { key: string; who: 'contact' | 'assistant' | 'member' | 'system' | 'note'; text: string; at: string; medium: string }
interface Talk { conversation: string; at: string; medium: string; words: Words[] }

function wordsOf(entry: Entry): Words[] {
  const { id, at, message, turn, note } = entry;
  if (message) return [{ key: id, who: message.author as Words['who'], text: message.body, at, medium: message.medium }];
  if (note) return [{ key: id, who: 'note', text: note.body, at, medium: '' }];
  if (!turn) return [];
  const spoken = (who: Words['who'], text: string | null | undefined) => (text ? [{ key: `${id} ${who}`, who, text, at, medium: 'voice' }] : []);
  // The latest first, as everything here until it is shown.
  return [...spoken('assistant', turn.said), ...spoken('contact', turn.heard)];
}

/** Entries of one conversation that follow each other stand together. */
function talksOf(entries: readonly Entry[]): Talk[] {
  const talks: Talk[] = [];
  for (const entry of entries) {
    const words = wordsOf(entry);
    const [first] = words;
    if (!first) continue;
    const last = talks.at(-1);
    if (last?.conversation === entry.conversation) {
      last.words.push(...words);
      last.medium ||= first.medium;
    } else talks.push({ conversation: entry.conversation, at: entry.at, medium: first.medium, words });
  }
  return talks;
}

export function Timeline({ id }: { id: string }) {
  const t = useTranslations('contacts.timeline');
  const found = useInfiniteQuery({
    queryKey: ['contact', id, 'timeline'],
    queryFn: ({ pageParam }) => askPath<Page<Entry>>('GET', `/v1/contacts/${id}/timeline?${new URLSearchParams({ limit: String(AT_ONCE), ...(pageParam && { before: pageParam }) })}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const talks = talksOf(found.data?.pages.flatMap(({ items }) => items) ?? []);
  return (
    <section>
      <h2 className="mb-1 text-base font-semibold">{t('title')}</h2>
      {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : found.isPending ? <SkeletonRows rows={4} height={72} />
        : talks.length === 0 ? <Empty title={t('none')} />
          : <ol>{talks.map((talk) => <TalkLines key={talk.words[0]?.key} talk={talk} />)}</ol>}
      {found.hasNextPage && <Button className="mt-3" onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>{t('earlier')}</Button>}
    </section>
  );
}

const ICONS = { voice: Phone, sms: MessageSquareText, web: Globe } as const;

function TalkLines({ talk }: { talk: Talk }) {
  const t = useTranslations('contacts.timeline');
  const { at, time } = useClock();
  const medium = talk.medium in ICONS ? (talk.medium as keyof typeof ICONS) : undefined;
  const Icon = medium ? ICONS[medium] : Lock;
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-2">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        <Icon aria-hidden className="size-4" />
        <span>{medium ? t(`medium.${medium}`) : t('note')}, {at(talk.at)}</span>
        <Link to={`/inbox/${talk.conversation}` as string} className="ml-auto font-medium text-accent-strong hover:underline">{t('open')}</Link>
      </p>
      <ul className="mt-2 flex flex-col gap-1.5">
        {talk.words.toReversed().map(({ key, who, text, at: when }) => (
          <li key={key} className="grid grid-cols-[88px_minmax(0,1fr)_auto] gap-3 max-phone:grid-cols-[minmax(0,1fr)_auto]">
            <span className="truncate text-sm text-ink-soft">{t(`who.${who}`)}</span>
            <span className="break-words max-phone:col-span-2 max-phone:row-start-2">{text}</span>
            <time dateTime={when} className="text-xs leading-5 text-ink-faint">{time(when)}</time>
          </li>
        ))}
      </ul>
    </li>
  );
}
