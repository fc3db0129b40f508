import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { todayIn } from '@/calendar/dates';
import { useInstant } from '@/calendar/use_calendar';
import { asFields } from '@/calendar/wall';
import { useTeam } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { useChangeTask, useNewTask, type Task } from './asked';

const END_OF_DAY = '17:00';
const NOBODY = 'nobody';

interface Props {
  /** The one that is changed; without it a new one is noted. */
  task?: Task;
  contact?: string;
  onClose: () => void;
}

export function TaskDialog({ task, contact, onClose }: Props) {
  const t = useTranslations('contacts.tasks');
  const act = useTranslations('common.act');
  const told = useTold();
  const { place } = useClock();
  const today = todayIn(useZone());
  const was = task?.due_at ? asFields(task.due_at, place) : { date: task ? '' : today, time: END_OF_DAY };
  const [what, setWhat] = useState(task?.what ?? '');
  const [date, setDate] = useState(was.date);
  const [time, setTime] = useState(was.time);
  const [assignee, setAssignee] = useState(task?.assignee ?? NOBODY);
  const team = useTeam().filter(({ disabled }) => !disabled);
  const { at } = useInstant(date, time);
  const [make, change] = [useNewTask(), useChangeTask()];
  const { isPending, error } = task ? change : make;
  const needsWords = !task || task.kind === 'noted';
  const isWhole = (!needsWords || what.trim() !== '') && (!date || at !== undefined);
  const go = () => {
    if (!isWhole) return;
    const due_at = date ? at ?? null : null;
    const whose = assignee === NOBODY ? null : assignee;
    if (task) change.mutate({ task, change: { due_at, assignee: whose, ...(what.trim() && { what: what.trim() }) } }, { onSuccess: onClose });
    else make.mutate({ what: what.trim(), due_at, assignee: whose, contact: contact ?? null }, { onSuccess: onClose });
  };
  return (
    <Dialog isOpen title={t(task ? 'change' : 'new')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="task-form" isPending={isPending} isDisabled={!isWhole || isPending}>{act(task ? 'save' : 'add')}</Button></>}>
      <form id="task-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('what')} value={what} onChange={setWhat} maxLength={300} autoFocus />
        <div className="grid grid-cols-2 gap-3">
          <TextField label={t('dueOn')} type="date" value={date} onChange={setDate} />
          <TextField label={t('dueAt')} type="time" value={time} onChange={setTime} isDisabled={!date} />
        </div>
        {team.length > 0 && <Select label={t('whose')} value={assignee} options={[{ id: NOBODY, text: t('nobodys') }, ...team.map(({ id, name }) => ({ id, text: name }))]} onChange={setAssignee} />}
        {error && <p role="alert" className="text-bad">{told(error)}</p>}
      </form>
    </Dialog>
  );
}
