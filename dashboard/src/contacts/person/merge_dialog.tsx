import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { plainNumber } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { Failure, useTold } from '@/ui/states';
import { useMerge, type Contact } from '../merging/asked';
import { CHOICE, Dot, Pair } from '../merging/pair';
import { useAddress } from '../names';

const SHOWN = 8;

const useFound = (q: string) => useQuery({
  queryKey: ['people', 'other', q],
  queryFn: () => ask(api.GET('/v1/contacts', { params: { query: { ...(/^[+\d]/.test(q) ? { address: plainNumber(q) } : { name: q }), limit: SHOWN } } })),
  enabled: q.length > 1,
});

/** Looks for the other, then shows what both would be as one. */
export function MergeDialog({ person, onClose }: { person: Shape<'PersonShape'>; onClose: () => void }) {
  const t = useTranslations('contacts.merge');
  const act = useTranslations('common.act');
  const told = useTold();
  const [q, setQ] = useState(person.name ?? '');
  const [other, setOther] = useState<Contact>();
  const [stays, setStays] = useState(person.id);
  const found = useFound(q.trim());
  const others = found.data?.items.filter(({ id }) => id !== person.id && !person.merged.some((one) => one.id === id)) ?? [];
  const merge = useMerge(onClose);
  const go = () => { if (other) merge.mutate(stays === person.id ? { stays, goes: other.id } : { stays, goes: person.id }); };
  const choose = (next?: Contact) => { setOther(next); setStays(person.id); };
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isDisabled={!other || merge.isPending} isPending={merge.isPending} onPress={go}>{t('go')}</Button></>}>
      <div className="flex flex-col gap-4">
        <TextField label={t('who')} value={q} onChange={(next) => { setQ(next); choose(); }} autoFocus />
        {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : <Others others={others} chosen={other} onChoose={choose} isNone={found.isSuccess && others.length === 0} />}
        {other && <Pair one={person} other={other} stays={stays} onStays={setStays} />}
        {merge.error && <p role="alert" className="text-bad">{told(merge.error)}</p>}
      </div>
    </Dialog>
  );
}

interface OthersProps { others: readonly Contact[]; chosen: Contact | undefined; onChoose: (other: Contact) => void; isNone: boolean }

function Others({ others, chosen, onChoose, isNone }: OthersProps) {
  const t = useTranslations('contacts.merge');
  const address = useAddress();
  if (isNone) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <RadioGroup aria-label={t('found')} value={chosen?.id ?? null} onChange={(id) => { const it = others.find((one) => one.id === id); if (it) onChoose(it); }} className="flex flex-col">
      {others.map((one) => (
        <Radio key={one.id} value={one.id} className={CHOICE}>
          <Dot />
          <span className="min-w-0 flex-1 truncate">{one.name ?? address(one.address)}</span>
          {one.name && <span className="truncate text-sm text-ink-soft">{address(one.address)}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
