/** Two contacts that are one person: whom, and what will be shown then. Nothing of either is lost, and it can be undone. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { Failure, useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useAddress } from '../names';

type Contact = Shape<'ContactShape'>;
const SHOWN = 8;

const useFound = (q: string) => useQuery({
  queryKey: ['people', 'merge', q],
  queryFn: () => ask(api.GET('/v1/contacts', { params: { query: { ...(/^[+\d]/.test(q) ? { address: q.replace(/[\s().-]/g, '') } : { name: q }), limit: SHOWN } } })),
  enabled: q.length > 1,
});

export function MergeDialog({ person, onClose }: { person: Shape<'PersonShape'>; onClose: () => void }) {
  const t = useTranslations('contacts.merge');
  const act = useTranslations('common.act');
  const told = useTold();
  const [q, setQ] = useState(person.name ?? '');
  const [other, setOther] = useState<Contact>();
  const found = useFound(q.trim());
  const others = found.data?.items.filter(({ id }) => id !== person.id && !person.merged.some((one) => one.id === id)) ?? [];
  const merge = useMutation({
    mutationFn: (id: string) => ask(api.POST('/v1/contacts/{id}/merge', { params: { path: { id: person.id } }, body: { other: id } })),
    onSuccess: () => { toast({ text: t('done') }); onClose(); },
    onSettled: () => Promise.all([kept.invalidateQueries({ queryKey: ['contact'] }), kept.invalidateQueries({ queryKey: ['people'] })]),
  });
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isDisabled={!other || merge.isPending} isPending={merge.isPending} onPress={() => { if (other) merge.mutate(other.id); }}>{t('go')}</Button></>}>
      <div className="flex flex-col gap-4">
        <TextField label={t('who')} value={q} onChange={(next) => { setQ(next); setOther(undefined); }} autoFocus />
        {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : <Others others={others} chosen={other} onChoose={setOther} isNone={found.isSuccess && others.length === 0} />}
        {other && <Preview person={person} other={other} />}
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
        <Radio key={one.id} value={one.id} className="group flex min-h-10 items-center gap-3 rounded-md px-2 hover:bg-hover data-[selected]:bg-accent-soft max-phone:min-h-11">
          <span className="size-4 shrink-0 rounded-full border border-edge group-data-[selected]:border-5 group-data-[selected]:border-accent group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent" />
          <span className="min-w-0 flex-1 truncate">{one.name ?? address(one.address)}</span>
          {one.name && <span className="truncate text-sm text-ink-soft">{address(one.address)}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Preview({ person, other }: { person: Shape<'PersonShape'>; other: Contact }) {
  const t = useTranslations('contacts.merge');
  const address = useAddress();
  const all = [person, ...person.merged, other].map((one) => address(one.address));
  return (
    <div className="border-l-2 border-line-strong pl-3">
      <p className="font-medium">{t('preview', { name: person.name ?? other.name ?? address(person.address) })}</p>
      <p className="mt-1 text-ink-soft">{t('previewText', { addresses: all.join(', ') })}</p>
    </div>
  );
}
