/** Blocks a time: callers are offered none of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, freshKey } from '@/api/client';
import { usePlace } from '@/api/me';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import type { Place } from './grid';
import { useInstant, useNames } from './use_calendar';
import { aimAt } from './use_move';

const EVERYBODY = 'everybody';

const anHourAfter = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour >= 23 ? '23:59' : `${String(hour + 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

export function BlockForm({ place, onDone }: { place: Place; onDone: () => void }) {
  const t = useTranslations('calendar.blockForm');
  const field = useTranslations('calendar.field');
  const told = useTold();
  const here = usePlace();
  const client = useQueryClient();
  const { resources } = useNames();
  const [first] = useState(() => aimAt(place.starts, place.resource, here));
  const [it, setIt] = useState({ date: first.date, from: first.time, to: anHourAfter(first.time), lastDate: first.date, who: place.resource, note: '' });
  const set = (change: Partial<typeof it>) => { setIt({ ...it, ...change }); setKey(freshKey()); };
  const [key, setKey] = useState(freshKey);
  const { at: starts_at } = useInstant(it.date, it.from);
  const { at: ends_at } = useInstant(it.lastDate, it.to);
  const isBackwards = Boolean(starts_at && ends_at && ends_at <= starts_at);
  const block = useMutation({
    mutationFn: (body: { starts_at: string; ends_at: string }) => ask(api.POST('/v1/blocks', {
      body: { ...body, note: it.note.trim(), resources: it.who === EVERYBODY ? [] : [it.who] }, headers: { 'Idempotency-Key': key },
    })),
    onSuccess: () => { toast({ text: t('done') }); onDone(); },
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const go = () => { if (starts_at && ends_at && !isBackwards) block.mutate({ starts_at, ends_at }); };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField label={t('note')} autoFocus placeholder={t('noteExample')} hint={t('noteHint')} value={it.note} maxLength={500} onChange={(note) => set({ note })} />
      <Select label={t('who')} value={it.who} options={[{ id: EVERYBODY, text: t('everybody') }, ...resources.map((one) => ({ id: one.id, text: one.name }))]} onChange={(who) => set({ who })} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={field('from')} type="date" value={it.date} onChange={(date) => set({ date, lastDate: it.lastDate < date ? date : it.lastDate })} />
        <TextField label={field('fromTime')} type="time" value={it.from} onChange={(from) => set({ from })} />
        <TextField label={field('until')} type="date" value={it.lastDate} onChange={(lastDate) => set({ lastDate })} />
        <TextField label={field('untilTime')} type="time" value={it.to} onChange={(to) => set({ to })} />
      </div>
      {isBackwards && <p role="alert" className="text-bad">{t('backwards')}</p>}
      {block.error && <p role="alert" className="text-bad">{told(block.error)}</p>}
      <Button type="submit" look="main" className="self-end" isDisabled={!starts_at || !ends_at || isBackwards || block.isPending} isPending={block.isPending}>{t('go')}</Button>
    </form>
  );
}
