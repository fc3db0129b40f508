import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { ContactRound, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import { useClock } from '@/calendar/clock';
import { plainNumber } from '@/inbox/names';
import { Button } from '@/ui/button';
import { INPUT } from '@/ui/field';
import { Page } from '@/ui/page';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { cx } from '@/ui/cx';
import { Consent } from './consent';
import { Suggested } from './merging/suggested';
import { useAddress } from './names';
import { PeopleTabs } from './tabs';

export const Route = createLazyRoute('/desk/contacts/')({ component: People });
const route = getRouteApi('/desk/contacts/');

const AT_ONCE = 50;
const PAUSE_MS = 250;

const anew = () => ['people', 'duplicates'].forEach((name) => void kept.invalidateQueries({ queryKey: [name] }));

/** A number is looked for among addresses, everything else among names. */
const asked = (q: string) => (/^[+\d][\d\s().-]*$/.test(q) ? { address: plainNumber(q) } : { name: q });

function useContacts(q: string | undefined, tag: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['people', q, tag],
    queryFn: ({ pageParam }) => ask(api.GET('/v1/contacts', { params: { query: { ...(q && asked(q)), ...(tag && { tag }), ...(pageParam && { after: pageParam }), limit: AT_ONCE } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

function People() {
  const t = useTranslations('contacts');
  const { q, tag } = route.useSearch();
  const navigate = useNavigate();
  const found = useContacts(q, tag);
  useEvents((event) => { if (event.type === 'conversation_opened' || event.type === 'contact_changed') anew(); else if (event.type === 'booking_confirmed') void kept.invalidateQueries({ queryKey: ['duplicates'] }); }, anew);
  const people = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} under={<PeopleTabs />}>
      <SearchField q={q ?? ''} onSearch={(next) => void navigate({ to: '/contacts', search: { q: next || undefined, tag }, replace: true })} />
      {tag && <p className="mt-3 flex items-center gap-2 text-ink-soft">{t('tagged')} <Tag>{tag}</Tag><Button small look="quiet" onPress={() => void navigate({ to: '/contacts', search: { q, tag: undefined } })}>{t('allTags')}</Button></p>}
      {!q && !tag && <div className="mt-4 empty:hidden"><Suggested /></div>}
      <div className="mt-4">
        {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : found.isPending ? <SkeletonRows rows={8} height={56} />
          : people.length === 0 ? <Empty icon={<ContactRound aria-hidden />} title={q || tag ? t('noneFound') : t('none')} text={q || tag ? t('noneFoundText') : t('noneText')} />
            : <ul className="border-t border-line">{people.map((person) => <Person key={person.id} person={person} />)}</ul>}
        {found.hasNextPage && <div className="mt-4 text-center"><Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>{t('more')}</Button></div>}
      </div>
    </Page>
  );
}

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const t = useTranslations('contacts');
  const [text, setText] = useState(q);
  useEffect(() => {
    if (text.trim() === q) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextField aria-label={t('search')} type="search" value={text} onChange={setText} className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
      <Input placeholder={t('search')} className={cx(INPUT, 'h-9 pl-9 max-phone:h-11')} />
    </TextField>
  );
}

function Person({ person }: { person: Shape<'ContactShape'> }) {
  const t = useTranslations('contacts');
  const address = useAddress();
  const { dayOf } = useClock();
  const where = address(person.address);
  return (
    <li className="border-b border-line">
      <Link to={`/contacts/${person.id}` as string} className="-mx-2 grid min-h-14 grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-4 rounded-md px-2 py-2 hover:bg-hover max-phone:grid-cols-[minmax(0,1fr)_auto]">
        <span className="min-w-0 truncate font-medium">{person.name ?? where}</span>
        <span className="min-w-0 truncate text-ink-soft max-phone:col-start-1 max-phone:row-start-2 max-phone:text-sm">{person.name ? where : ''}</span>
        <span className="flex min-w-0 gap-1 overflow-hidden max-phone:hidden">{person.tags.slice(0, 3).map((one) => <Tag key={one}>{one}</Tag>)}<Consent consent={person.address.consent} /></span>
        <span className="text-sm text-ink-faint max-phone:row-span-2">{t('since', { day: dayOf(person.created_at) })}</span>
      </Link>
    </li>
  );
}
