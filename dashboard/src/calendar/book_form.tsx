/** Books for somebody, with the checks the assistant makes. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, freshKey, type Shape } from '@/api/client';
import { usePlace } from '@/api/me';
import { isProblem, Problem } from '@/api/problem';
import { plainNumber } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useClock } from './clock';
import type { Place } from './grid';
import { useReason } from './move_dialog';
import type { Offer } from './shapes';
import { servicesQuery, useInstant, useNames } from './use_calendar';
import { aimAt } from './use_move';

const ANYBODY = 'anybody';

export function BookForm({ place, onDone }: { place: Place; onDone: () => void }) {
  const t = useTranslations('calendar.bookForm');
  const field = useTranslations('calendar.field');
  const told = useTold();
  const here = usePlace();
  const names = useNames();
  const client = useQueryClient();
  const { at } = useClock();
  const services = useQuery(servicesQuery).data?.items ?? [];
  const [aim, setAim] = useState(() => aimAt(place.starts, place.resource, here));
  const [picked, setPicked] = useState<string>();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const service = picked ?? (services.find((one) => one.default) ?? services[0])?.id;
  const [key, setKey] = useState(freshKey);
  const change = <T,>(set: (value: T) => void) => (value: T) => { set(value); setKey(freshKey()); book.reset(); };
  const instant = useInstant(aim.date, aim.time);
  const starts_at = aim.instant ?? instant.at;
  const book = useMutation({
    mutationFn: (body: Shape<'Book'>) => ask(api.POST('/v1/bookings', { body, headers: { 'Idempotency-Key': key } })),
    onSuccess: (made) => { toast({ text: t('done', { name: made.name, at: at(made.starts_at) }) }); onDone(); },
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const wrong = (of: string) => (isProblem(book.error, 'invalid') && book.error.field === of ? told(book.error) : undefined);
  const isWhole = Boolean(service && starts_at && name.trim() && phone.trim());
  const go = () => {
    if (!service || !starts_at) return;
    book.mutate({ service, starts_at, name: name.trim(), phone: plainNumber(phone), ...(aim.resource !== ANYBODY && { resource: aim.resource }) });
  };
  const named = ['name', 'phone', 'service', 'resource'].some((one) => wrong(one));
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (isWhole) go(); }}>
      <TextField label={t('name')} autoFocus value={name} onChange={change(setName)} error={wrong('name')} maxLength={120} autoComplete="off" />
      <TextField label={t('phone')} type="tel" placeholder="+1 587 555 0123" hint={t('phoneHint')} value={phone} onChange={change(setPhone)} error={wrong('phone')} autoComplete="off" />
      <Select label={t('service')} value={service ?? null} options={services.map((one) => ({ id: one.id, text: names.service(one.id), detail: t('minutes', { count: one.minutes }) }))} onChange={change(setPicked)} error={wrong('service')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={field('date')} type="date" value={aim.date} onChange={change((date: string) => setAim({ date, time: aim.time, resource: aim.resource }))} />
        <TextField label={field('time')} type="time" value={aim.time} onChange={change((time: string) => setAim({ date: aim.date, time, resource: aim.resource }))} />
        <Select className="col-span-2" label={field('with')} value={aim.resource} options={[{ id: ANYBODY, text: t('anybody') }, ...names.resources.map((one) => ({ id: one.id, text: one.name }))]} onChange={change((resource: string) => setAim({ ...aim, resource }))} error={wrong('resource')} />
      </div>
      {instant.isAbsent && <p role="alert" className="text-bad">{t('noSuchTime')}</p>}
      {book.error && !named && <NotFree error={book.error} onTake={(offer) => change(setAim)(aimAt(offer.starts_at, offer.resource, here))} />}
      <Button type="submit" look="main" className="self-end" isDisabled={!isWhole || book.isPending} isPending={book.isPending}>{t('go')}</Button>
    </form>
  );
}

/** Why the time is not to be had, and the nearest that are. */
function NotFree({ error, onTake }: { error: unknown; onTake: (offer: Offer) => void }) {
  const t = useTranslations('calendar.move');
  const told = useTold();
  const reason = useReason();
  const { at } = useClock();
  const more = error instanceof Problem && isProblem(error, 'not_free') ? error.more : undefined;
  const why = more?.why as { reason?: string } | undefined;
  const offers = (more?.offers ?? []) as Offer[];
  return (
    <div role="alert" className="flex flex-col gap-2">
      <p className="text-bad">{why ? reason(why.reason) : told(error)}</p>
      {offers.length > 0 && <div className="flex flex-wrap gap-2">{offers.slice(0, 3).map((offer) => <Button key={`${offer.starts_at} ${offer.resource}`} onPress={() => onTake(offer)} aria-label={t('take', { at: at(offer.starts_at) })}>{at(offer.starts_at)}</Button>)}</div>}
    </div>
  );
}
