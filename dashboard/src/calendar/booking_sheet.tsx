/** A booking, what became of it, and what can be done with it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleX, Move } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { phone } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Dialog, Sheet } from '@/ui/dialog';
import { Failure, SkeletonRows, useTold } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { toast } from '@/ui/toast';
import { useClock } from './clock';
import { History } from './history';
import { useNames } from './use_calendar';
import { bookingQuery } from './use_move';

type Booking = Shape<'BookingShape'>;
interface Props { id: string; onClose: () => void; onMove: (booking: Booking) => void }

export function BookingSheet({ id, onClose, onMove }: Props) {
  const t = useTranslations('calendar.sheet');
  const may = useMay('bookings.write');
  const { data, error, refetch } = useQuery(bookingQuery(id));
  const [isCancelling, setCancelling] = useState(false);
  const it = data?.it;
  const mayChange = may && it?.status === 'confirmed';
  return (
    <Sheet
      isOpen
      title={it?.name ?? t('title')}
      onClose={onClose}
      foot={it && mayChange && (
        <>
          <Button onPress={() => setCancelling(true)}><CircleX aria-hidden className="size-4" />{t('cancel')}</Button>
          <Button look="main" onPress={() => onMove(it)}><Move aria-hidden className="size-4" />{t('move')}</Button>
        </>
      )}
    >
      {error ? <Failure error={error} again={() => void refetch()} /> : it ? <Particulars booking={it} /> : <SkeletonRows rows={4} height={44} />}
      {it && isCancelling && <CancelDialog booking={it} version={data.version} onClose={() => setCancelling(false)} />}
    </Sheet>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex gap-4 py-1.5"><dt className="w-28 shrink-0 text-ink-soft">{name}</dt><dd className="min-w-0 flex-1 break-words">{children}</dd></div>
);

const LINK = 'font-medium text-accent-strong underline-offset-2 hover:underline';

function Particulars({ booking }: { booking: Booking }) {
  const t = useTranslations('calendar.sheet');
  const names = useNames();
  const { dayOf, span } = useClock();
  return (
    <>
      <div className="pb-3 text-lg">
        <p className="font-medium first-letter:uppercase">{dayOf(booking.starts_at)}, {span(booking.starts_at, booking.ends_at)}</p>
        {booking.status === 'cancelled' && <Tag tone="bad" icon={<CircleX aria-hidden />}>{t('cancelled')}</Tag>}
      </div>
      <dl className="border-y border-line py-2">
        <Line name={t('service')}>{names.service(booking.service)}</Line>
        <Line name={t('with')}>{names.resource(booking.resource)}</Line>
        {booking.phone && <Line name={t('phone')}><a className={LINK} href={`tel:${booking.phone}`}>{phone(booking.phone)}</a></Line>}
        <Line name={t('reference')}><span className="font-mono">{booking.reference}</span></Line>
        <Line name={t('person')}><Link className={LINK} to={`/contacts/${booking.contact}` as string}>{t('openPerson')}</Link></Line>
        <Line name={t('conversation')}><Link className={LINK} to={`/inbox/${booking.conversation}` as string}>{t('openConversation')}</Link></Line>
      </dl>
      <h3 className="mt-5 mb-1 text-base font-semibold">{t('history')}</h3>
      <History booking={booking} />
    </>
  );
}

function CancelDialog({ booking, version, onClose }: { booking: Booking; version: string; onClose: () => void }) {
  const t = useTranslations('calendar.cancel');
  const told = useTold();
  const { at } = useClock();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => ask(api.POST('/v1/bookings/{id}/cancel', { params: { path: { id: booking.id } }, headers: { 'If-Match': version } })),
    onSuccess: () => { toast({ text: t('done', { name: booking.name }) }); onClose(); },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['calendar'] });
      return client.invalidateQueries({ queryKey: ['booking', booking.id] });
    },
  });
  return (
    <Dialog
      isOpen
      alert
      title={t('title')}
      onClose={onClose}
      foot={(
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" isPending={cancel.isPending} isDisabled={cancel.isPending} onPress={() => cancel.mutate()}>{t('go')}</Button>
        </>
      )}
    >
      <p>{booking.phone ? t('textTold', { name: booking.name, at: at(booking.starts_at), phone: booking.phone }) : t('text', { name: booking.name, at: at(booking.starts_at) })}</p>
      {cancel.error && <p role="alert" className="mt-2 text-bad">{told(cancel.error)}</p>}
    </Dialog>
  );
}
