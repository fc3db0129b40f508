import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { asFields } from '@/calendar/wall';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Sheet } from '@/ui/dialog';
import { NumberField, TextField } from '@/ui/field';
import { digitsOf } from '@/ui/money';
import { useTold } from '@/ui/states';
import { STAGES, useChangeLead, type Lead, type LeadChange, type Stage } from './asked';
import { useLeadWords } from './names';

const LINK = 'font-medium text-accent-strong hover:underline';

interface Props { lead: Lead; to?: Stage; currency: string; onClose: () => void }

/** A lead: what they want, what it is worth, how far it is, and where to read more. */
export function LeadSheet({ lead, to, currency, onClose }: Props) {
  const t = useTranslations('contacts.leads');
  const act = useTranslations('common.act');
  const told = useTold();
  const mayWrite = useMay('contacts.write');
  const words = useLeadWords();
  const unit = 10 ** digitsOf(currency);
  const [status, setStatus] = useState<Stage>(to ?? lead.status as Stage);
  const [value, setValue] = useState(lead.value == null ? NaN : lead.value / unit);
  const [wanted, setWanted] = useState(words.wanted(lead));
  const [reason, setReason] = useState(words.reason(lead));
  const change = useChangeLead();
  const isWhole = wanted.trim() !== '' && (status !== 'lost' || reason.trim() !== '');
  const go = () => { if (isWhole) change.mutate({ lead, change: changed() }, { onSuccess: onClose }); };
  const changed = (): LeadChange => ({
    ...(status !== lead.status && { status }),
    ...(wanted.trim() !== words.wanted(lead) && { wanted: wanted.trim() }),
    ...(status === 'lost' && reason.trim() !== words.reason(lead) && { reason: reason.trim() }),
    value: Number.isNaN(value) ? null : Math.round(value * unit),
  });
  return (
    <Sheet isOpen title={words.name(lead)} onClose={onClose} foot={mayWrite && <><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="lead-form" isPending={change.isPending} isDisabled={!isWhole || change.isPending}>{act('save')}</Button></>}>
      <Where lead={lead} />
      <form id="lead-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('wanted')} value={wanted} onChange={setWanted} maxLength={300} isReadOnly={!mayWrite || Boolean(lead.service)} />
        <NumberField label={t('value')} value={value} onChange={setValue} minValue={0} formatOptions={{ style: 'currency', currency }} isReadOnly={!mayWrite} />
        <Select label={t('how')} value={status} isDisabled={!mayWrite} options={STAGES.map((id) => ({ id, text: t(`status.${id}`) }))} onChange={(id) => setStatus(id as Stage)} />
        {status === 'lost' && <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={300} isRequired isReadOnly={!mayWrite} autoFocus={to === 'lost'} />}
        {change.error && <p role="alert" className="text-bad">{told(change.error)}</p>}
      </form>
    </Sheet>
  );
}

/** Whom it is about, and where it came up. */
function Where({ lead }: { lead: Lead }) {
  const t = useTranslations('contacts.leads');
  const { at, dayOf, place } = useClock();
  return (
    <div className="mb-5 flex flex-col gap-1">
      <p className="text-ink-soft">{t('came', { day: dayOf(lead.created_at) })}</p>
      {lead.starts_at && <p><Link className={LINK} to="/calendar" search={{ on: asFields(lead.starts_at, place).date, ...(lead.booking && { booking: lead.booking }) }}>{t('appointmentAt', { at: at(lead.starts_at) })}</Link></p>}
      <p className="flex flex-wrap gap-x-4">
        <Link className={LINK} to={`/contacts/${lead.contact}` as string}>{t('person')}</Link>
        {lead.conversation && <Link className={LINK} to={`/inbox/${lead.conversation}` as string}>{t('conversation')}</Link>}
      </p>
    </div>
  );
}
