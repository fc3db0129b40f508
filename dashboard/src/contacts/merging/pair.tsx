import { useQuery } from '@tanstack/react-query';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { Bar, Failure } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { useAddress } from '../names';
import { previewQuery, type Contact } from './asked';

interface Props { one: Contact; other: Contact; stays: string; onStays: (id: string) => void }

/** Whose record stays, and what would come of it. */
export function Pair({ one, other, stays, onStays }: Props) {
  const t = useTranslations('contacts.merge');
  const goes = stays === one.id ? other.id : one.id;
  return (
    <>
      <RadioGroup value={stays} onChange={onStays} className="flex flex-col">
        <Label className="mb-1 text-sm font-medium">{t('stays')}</Label>
        {[one, other].map((contact) => <Choice key={contact.id} contact={contact} />)}
      </RadioGroup>
      <Preview stays={stays} goes={goes} />
    </>
  );
}

export const CHOICE = 'group flex min-h-10 items-center gap-3 rounded-md px-2 hover:bg-hover data-[selected]:bg-accent-soft max-phone:min-h-11';

export function Dot() {
  return <span className="size-4 shrink-0 rounded-full border border-edge group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-5 group-data-[selected]:border-accent" />;
}

function Choice({ contact }: { contact: Contact }) {
  const t = useTranslations('contacts');
  const address = useAddress();
  const { dayOf } = useClock();
  const where = address(contact.address);
  return (
    <Radio value={contact.id} className={CHOICE}>
      <Dot />
      <span className="min-w-0 flex-1 py-1">
        <span className="block truncate">{contact.name ?? where}</span>
        <span className="block truncate text-sm text-ink-soft">{[contact.name && where, t('since', { day: dayOf(contact.created_at) })].filter(Boolean).join(' · ')}</span>
      </span>
    </Radio>
  );
}

function Preview({ stays, goes }: { stays: string; goes: string }) {
  const t = useTranslations('contacts.merge');
  const address = useAddress();
  const { data, error, refetch } = useQuery(previewQuery(stays, goes));
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Bar className="late w-2/3" />;
  const { person, conversations, bookings, name_lost: lost } = data;
  const all = [person, ...person.merged].map((one) => address(one.address));
  return (
    <div role="status" className="border-l-2 border-line-strong pl-3">
      <p className="font-medium">{t('preview', { name: person.name ?? address(person.address) })}</p>
      {person.tags.length > 0 && <p className="mt-1 flex flex-wrap gap-1">{person.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}</p>}
      <p className="mt-1 text-ink-soft">{t('previewText', { addresses: all.join(', ') })}</p>
      <p className="mt-1 text-ink-soft">{t('comes', { conversations, bookings })}</p>
      {lost && <p className="mt-1 text-ink-soft">{t('lost', { name: lost })}</p>}
    </div>
  );
}
