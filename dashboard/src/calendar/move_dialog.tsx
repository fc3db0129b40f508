/** Moves a booking: where to, what the desk says of it, what the guest will read. By key and tap as well as by drag. */
import { ArrowRight, CircleAlert, MessageSquareText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePlace } from '@/api/me';
import { isProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { Failure, useTold } from '@/ui/states';
import { useClock } from './clock';
import type { Place } from './grid';
import type { CheckedMove, Offer } from './shapes';
import { useNames } from './use_calendar';
import { aimAt, useMove, type Aim } from './use_move';
import { fromUtc } from './wall';

interface Props {
  booking: { id: string; name: string; service: string; starts_at: string; resource: string };
  place: Place | undefined;
  onClose: () => void;
  onMoved: (was: Offer) => void;
}

export function MoveDialog({ booking, place, onClose, onMoved }: Props) {
  const t = useTranslations('calendar.move');
  const act = useTranslations('common.act');
  const here = usePlace();
  const told = useTold();
  const it = useMove(booking.id, aimAt(place?.starts ?? booking.starts_at, place?.resource ?? booking.resource, here), onMoved);
  const { check, move } = it;
  const free = check.data?.allowed && !it.isChecking && !it.isSame ? check.data.would_be : undefined;
  const refusedAtLast = move.error && !it.isChanged && !isProblem(move.error, 'not_free') ? told(move.error) : undefined;
  const go = () => { if (free) move.mutate(free); };
  return (
    <Dialog
      isOpen
      title={t('title', { name: booking.name })}
      onClose={onClose}
      foot={(
        <>
          <Button onPress={onClose}>{act('cancel')}</Button>
          <Button look="main" type="submit" form="move-form" isDisabled={!free || move.isPending} isPending={move.isPending}>{check.data?.notice ? t('goAndTell') : t('go')}</Button>
        </>
      )}
    >
      <form id="move-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        {it.isChanged && <Note>{t('changed')}</Note>}
        <Where aim={it.aim} onChange={it.setAim} />
        {it.booking.error ? <Failure error={it.booking.error} again={() => void it.booking.refetch()} /> : (
          <div aria-live="polite" className="min-h-24" data-checking={it.isChecking || undefined}>
            {check.error ? <Note>{told(check.error)}</Note> : check.data && <Answer checked={check.data} isSame={it.isSame} resource={it.aim.resource} onTake={it.take} />}
            {refusedAtLast && <Note>{refusedAtLast}</Note>}
          </div>
        )}
      </form>
    </Dialog>
  );
}

function Where({ aim, onChange }: { aim: Aim; onChange: (aim: Aim) => void }) {
  const t = useTranslations('calendar.field');
  const { resources } = useNames();
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField label={t('date')} type="date" value={aim.date} onChange={(date) => onChange({ date, time: aim.time, resource: aim.resource })} />
      <TextField label={t('time')} type="time" value={aim.time} onChange={(time) => onChange({ date: aim.date, time, resource: aim.resource })} />
      <Select className="col-span-2" label={t('with')} value={aim.resource} options={resources.map(({ id, name }) => ({ id, text: name }))} onChange={(resource) => onChange({ ...aim, resource })} />
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="flex gap-2 text-bad"><CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /><span>{children}</span></p>
);

interface AnswerProps { checked: CheckedMove; isSame: boolean; resource: string; onTake: (offer: Offer) => void }

function Answer({ checked, isSame, resource, onTake }: AnswerProps) {
  const t = useTranslations('calendar.move');
  if (isSame) return <p className="text-ink-soft">{t('same')}</p>;
  if (checked.allowed && checked.would_be) return <Allowed checked={checked} to={checked.would_be} />;
  return <Refused checked={checked} resource={resource} onTake={onTake} />;
}

function Allowed({ checked: { was, notice }, to }: { checked: CheckedMove; to: Offer }) {
  const t = useTranslations('calendar.move');
  const names = useNames();
  const { at } = useClock();
  const who = was.resource === to.resource ? [] : [names.resource(was.resource), names.resource(to.resource)];
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-ink-soft">{at(was.starts_at)}{who[0] && `, ${who[0]}`}</span>
        <ArrowRight role="img" aria-label={t('to')} className="size-4 text-ink-faint" />
        <strong className="font-semibold">{at(to.starts_at)}{who[1] && `, ${who[1]}`}</strong>
      </p>
      {notice ? (
        <figure className="border-l-2 border-line-strong pl-3">
          <figcaption className="flex items-center gap-1.5 text-sm text-ink-soft"><MessageSquareText aria-hidden className="size-3.5" />{t('notice', { to: notice.to })}</figcaption>
          <blockquote className="mt-1">{notice.text}</blockquote>
        </figure>
      ) : <p className="text-ink-soft">{t('noNotice')}</p>}
    </div>
  );
}

function Refused({ checked: { why, offers }, resource, onTake }: { checked: CheckedMove; resource: string; onTake: (offer: Offer) => void }) {
  const t = useTranslations('calendar.move');
  const names = useNames();
  const { at } = useClock();
  const reason = useReason();
  const here = usePlace();
  return (
    <div className="flex flex-col gap-3">
      <Note>{reason(why?.reason)}</Note>
      {offers.length > 0 && (
        <div role="group" aria-label={t('nearest')}>
          <p className="text-sm text-ink-soft">{why?.reason === 'shown_twice' ? t('which') : t('nearest')}</p>
          <div className="mt-1.5 flex flex-wrap gap-2">
            {offers.map((offer) => (
              <Button key={`${offer.starts_at} ${offer.resource}`} onPress={() => onTake(offer)}>
                {at(offer.starts_at)}{why?.reason === 'shown_twice' && ` (${fromUtc(offer.starts_at, here)})`}{offer.resource !== resource && `, ${names.resource(offer.resource)}`}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

const REASONS = ['past', 'too_soon', 'too_far', 'closed', 'holiday', 'taken', 'full', 'no_such_time', 'shown_twice', 'cancelled'] as const;

/** Why it cannot be, as a person would say it. */
export function useReason() {
  const t = useTranslations('calendar.why');
  return (reason: string | undefined) => {
    const known = REASONS.find((one) => one === reason);
    return known ? t(known) : t('other');
  };
}
