import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { NumberField, TextField } from '@/ui/field';
import { digitsOf } from '@/ui/money';
import { useTold } from '@/ui/states';
import { PersonField } from '../person_field';
import { useNewLead } from './asked';

interface Props {
  currency: string;
  /** Whose it is, where that is known. */
  contact?: string;
  onClose: () => void;
}

/** Notes a lead that came up where the desk does not hear. */
export function NewLead({ currency, contact, onClose }: Props) {
  const t = useTranslations('contacts.leads');
  const act = useTranslations('common.act');
  const told = useTold();
  const [person, setPerson] = useState<Shape<'ContactShape'>>();
  const [wanted, setWanted] = useState('');
  const [value, setValue] = useState(NaN);
  const make = useNewLead();
  const whose = contact ?? person?.id;
  const go = () => {
    if (!whose || !wanted.trim()) return;
    const worth = Number.isNaN(value) ? {} : { value: Math.round(value * 10 ** digitsOf(currency)) };
    make.mutate({ contact: whose, wanted: wanted.trim(), ...worth }, { onSuccess: onClose });
  };
  return (
    <Dialog isOpen title={t('new')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="new-lead" isPending={make.isPending} isDisabled={!whose || !wanted.trim() || make.isPending}>{act('add')}</Button></>}>
      <form id="new-lead" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        {!contact && <PersonField chosen={person} onChoose={setPerson} />}
        <TextField label={t('wanted')} value={wanted} onChange={setWanted} maxLength={300} autoFocus={Boolean(contact)} />
        <NumberField label={t('value')} value={value} onChange={setValue} minValue={0} formatOptions={{ style: 'currency', currency }} />
        {make.error && <p role="alert" className="text-bad">{told(make.error)}</p>}
      </form>
    </Dialog>
  );
}
