import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Split } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { useClock } from '@/calendar/clock';
import { Button, IconButton } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useTold } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { toast } from '@/ui/toast';
import { Consent } from '../consent';
import { phone } from '@/inbox/names';
import { useAddress } from '../names';
import { useLanguageName } from './language';

type Person = Shape<'PersonShape'>;
type Contact = Shape<'ContactShape'>;

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex gap-3 py-1"><dt className="w-24 shrink-0 text-ink-soft">{name}</dt><dd className="min-w-0 flex-1">{children}</dd></div>
);

/** Who they are: every address, language, tags, and those who were found to be the same. */
export function Facts({ person, mayMerge }: { person: Person; mayMerge: boolean }) {
  const t = useTranslations('contacts.facts');
  const { dayOf } = useClock();
  const language = useLanguageName();
  const [splitting, setSplitting] = useState<Contact>();
  return (
    <section aria-label={t('title')}>
      <dl>
        <Line name={t('reach')}>
          <ul className="flex flex-col gap-1">
            <Address contact={person} />
            {person.merged.map((one) => <Address key={one.id} contact={one} {...(mayMerge && { onSplit: () => setSplitting(one) })} />)}
          </ul>
        </Line>
        <Line name={t('language')}>{person.language ? language(person.language) : t('unknown')}</Line>
        <Line name={t('tags')}>{person.tags.length ? <span className="flex flex-wrap gap-1">{person.tags.map((tag) => <Link key={tag} to="/contacts" search={{ q: undefined, tag }}><Tag>{tag}</Tag></Link>)}</span> : t('noTags')}</Line>
        <Line name={t('since')}>{dayOf(person.created_at)}</Line>
      </dl>
      {splitting && <SplitDialog person={person} other={splitting} onClose={() => setSplitting(undefined)} />}
    </section>
  );
}

function Address({ contact, onSplit }: { contact: Contact; onSplit?: () => void }) {
  const t = useTranslations('contacts');
  const address = useAddress();
  const isPhone = contact.address.kind === 'phone';
  return (
    <li className="flex min-h-5 flex-wrap items-center gap-x-2">
      {isPhone ? <a href={`tel:${contact.address.value}`} className="font-medium text-accent-strong hover:underline">{phone(contact.address.value)}</a> : address(contact.address)}
      <Consent consent={contact.address.consent} />
      {onSplit && <IconButton label={t('split.button')} onPress={onSplit} className="size-6!"><Split aria-hidden className="size-3.5" /></IconButton>}
    </li>
  );
}

/** Tells apart again; says first what goes where. */
function SplitDialog({ person, other, onClose }: { person: Person; other: Contact; onClose: () => void }) {
  const t = useTranslations('contacts.split');
  const act = useTranslations('common.act');
  const told = useTold();
  const address = useAddress();
  const split = useMutation({
    mutationFn: () => ask(api.POST('/v1/contacts/{id}/split', { params: { path: { id: other.id } } })),
    onSuccess: () => { toast({ text: t('done') }); onClose(); },
    onSettled: () => Promise.all([kept.invalidateQueries({ queryKey: ['contact'] }), kept.invalidateQueries({ queryKey: ['people'] })]),
  });
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isPending={split.isPending} isDisabled={split.isPending} onPress={() => split.mutate()}>{t('go')}</Button></>}>
      <p>{t('text', { address: address(other.address), name: person.name ?? address(person.address) })}</p>
      {split.error && <p role="alert" className="mt-2 text-bad">{told(split.error)}</p>}
    </Dialog>
  );
}
