import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CalendarDays, ChevronRight, Globe, MessageSquareText, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useMay } from '@/api/me';
import { Tag } from '@/ui/tag';
import { useWords } from '@/words';
import { contactQuery, earlierQuery, servicesQuery } from '../asked';
import { phone, useContactName } from '../names';
import { useClock, useShortTime } from '../time';
import type { Row } from '../shapes';
import { Alike } from './alike';
import { KnownSlots } from './slots';

const MEDIA = { voice: Phone, sms: MessageSquareText, web: Globe } as const;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className="border-t border-line px-4 py-4 first:border-t-0"><h3 className="mb-2 text-xs font-medium text-ink-faint">{title}</h3>{children}</section>;
}

/** Services have a name for each language they are offered in. */
const serviceName = (names: Readonly<Record<string, string>> | undefined, language: string) => names?.[language] ?? Object.values(names ?? {})[0];

function Bookings({ contact }: { contact: string }) {
  const t = useTranslations('inbox.person');
  const clock = useClock();
  const may = useMay('bookings.read');
  const { language } = useWords();
  const services = useQuery({ ...servicesQuery, enabled: may }).data;
  const asked = useQuery({
    queryKey: ['bookings', 'of', contact], enabled: may,
    queryFn: () => ask(api.GET('/v1/bookings', { params: { query: { contact } } })).then(({ items }) => items),
  });
  const bookings = asked.data ?? [];
  if (!bookings.length) return null;
  return (
    <Part title={t('bookings')}>
      <ul className="flex flex-col gap-2">
        {bookings.slice(0, 6).map((booking) => (
          <li key={booking.id} className="flex items-start gap-2">
            <CalendarDays aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            <span className="min-w-0">
              <span className={booking.status === 'cancelled' ? 'block line-through' : 'block'}>{clock.whole(booking.starts_at)}</span>
              <span className="block text-sm text-ink-soft">{[serviceName(services?.find(({ id }) => id === booking.service)?.name, language), booking.reference].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Earlier({ row }: { row: Row }) {
  const t = useTranslations('inbox');
  const short = useShortTime();
  const search = useSearch({ from: '/desk/inbox' });
  const all = useQuery(earlierQuery(row.contact.id)).data ?? [];
  const others = all.filter(({ id }) => id !== row.conversation);
  if (!others.length) return null;
  return (
    <Part title={t('person.earlier')}>
      <ul className="-mx-2">
        {others.slice(0, 8).map((one) => {
          const Icon = MEDIA[one.medium as keyof typeof MEDIA] ?? MessageSquareText;
          return (
            <li key={one.id}>
              <Link to="/inbox/$id" params={{ id: one.id }} search={{ ...search, why: undefined }} className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover max-phone:min-h-11">
                <Icon aria-hidden className="size-4 text-ink-faint" />
                <span className="flex-1">{t(`medium.${one.medium as Row['medium']}`)}</span>
                <time dateTime={one.last_at} className="text-sm text-ink-faint">{short(one.last_at)}</time>
                <ChevronRight aria-hidden className="size-4 text-ink-faint" />
              </Link>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** What the team says the conversation is about; each leads to the others. */
function Tagged({ tags }: { tags: readonly string[] }) {
  const t = useTranslations('inbox.tags');
  if (!tags.length) return null;
  return (
    <Part title={t('title')}>
      <p className="flex flex-wrap gap-1">{tags.map((tag) => <Link key={tag} to="/inbox" search={{ tag }}><Tag>{tag}</Tag></Link>)}</p>
    </Part>
  );
}

/** Who it is, what is known in this conversation, what they booked, and what came before. */
export function Person({ row }: { row: Row }) {
  const t = useTranslations('inbox.person');
  const name = useContactName()(row);
  const may = useMay('contacts.read');
  const contact = useQuery({ ...contactQuery(row.contact.id), enabled: may }).data;
  const languages = new Intl.DisplayNames(undefined, { type: 'language' });
  return (
    <div>
      <Part title={t('who')}>
        <p className="text-lg font-semibold break-words">{name}</p>
        {row.contact.name && row.contact.address && <p className="text-ink-soft">{phone(row.contact.address)}</p>}
        {contact?.language && <p className="text-ink-soft">{t('speaks', { language: languages.of(contact.language) ?? contact.language })}</p>}
        {Boolean(contact?.tags.length) && <p className="mt-2 flex flex-wrap gap-1">{contact?.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}</p>}
        {may && <Link to={`/contacts/${row.contact.id}` as string} className="mt-2 inline-block text-sm font-medium text-accent-strong hover:underline">{t('open')}</Link>}
      </Part>
      <Tagged tags={row.tags} />
      <Alike contact={contact?.id ?? row.contact.id} />
      <KnownSlots row={row} />
      <Bookings contact={row.contact.id} />
      <Earlier row={row} />
    </div>
  );
}
