import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { NumberField, TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { digitsOf } from './money';
import { STATUSES, type Lead, type Status } from './shapes';
import { useChangeLead, useCurrency } from './use_leads';

/** What a lead is worth, how far it is, and why it was lost. */
export function LeadDialog({ lead, to, onClose }: { lead: Lead; to: Status; onClose: () => void }) {
  const t = useTranslations('contacts.leads');
  const act = useTranslations('common.act');
  const told = useTold();
  const currency = useCurrency() ?? 'USD';
  const unit = 10 ** digitsOf(currency);
  const [status, setStatus] = useState<Status>(to);
  const [value, setValue] = useState(lead.value == null ? NaN : lead.value / unit);
  const [reason, setReason] = useState(lead.reason ?? '');
  const change = useChangeLead();
  const go = () => change.mutate({
    lead,
    change: { ...(status !== lead.status && { status }), ...(!Number.isNaN(value) && { value: Math.round(value * unit) }), ...(status === 'lost' && reason.trim() && { reason: reason.trim() }) },
  }, { onSuccess: onClose });
  return (
    <Dialog isOpen title={lead.name ?? t('somebody')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="lead-form" isPending={change.isPending} isDisabled={change.isPending || (status === 'lost' && !reason.trim())}>{act('save')}</Button></>}>
      <form id="lead-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <NumberField label={t('value')} value={value} onChange={setValue} minValue={0} formatOptions={{ style: 'currency', currency }} autoFocus />
        <Select label={t('how')} value={status} options={STATUSES.map((id) => ({ id, text: t(`status.${id}`) }))} onChange={(id) => setStatus(id as Status)} />
        {status === 'lost' && <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={200} />}
        {change.error && <p role="alert" className="text-bad">{told(change.error)}</p>}
      </form>
    </Dialog>
  );
}
