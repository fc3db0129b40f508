import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { todayIn } from '@/calendar/dates';
import { useInstant } from '@/calendar/use_calendar';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { useNewTask } from './use_tasks';

const END_OF_DAY = '17:00';

export function NewTask({ onClose }: { onClose: () => void }) {
  const t = useTranslations('contacts.tasks');
  const act = useTranslations('common.act');
  const told = useTold();
  const [what, setWhat] = useState('');
  const [date, setDate] = useState(todayIn(useZone()));
  const [time, setTime] = useState(END_OF_DAY);
  const { at } = useInstant(date, time);
  const make = useNewTask();
  const isWhole = what.trim() !== '' && (!date || at !== undefined);
  const go = () => { if (isWhole) make.mutate({ what: what.trim(), ...(at && { due_at: at }) }, { onSuccess: onClose }); };
  return (
    <Dialog isOpen title={t('new')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="task-form" isPending={make.isPending} isDisabled={!isWhole || make.isPending}>{act('add')}</Button></>}>
      <form id="task-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('what')} value={what} onChange={setWhat} maxLength={300} autoFocus />
        <div className="grid grid-cols-2 gap-3">
          <TextField label={t('dueOn')} type="date" value={date} onChange={setDate} />
          <TextField label={t('dueAt')} type="time" value={time} onChange={setTime} />
        </div>
        {make.error && <p role="alert" className="text-bad">{told(make.error)}</p>}
      </form>
    </Dialog>
  );
}
