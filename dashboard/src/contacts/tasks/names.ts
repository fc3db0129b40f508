/** How tasks are told in words. */
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { phone } from '@/inbox/names';
import type { Task } from './asked';

export function useTaskWords() {
  const t = useTranslations('contacts.tasks');
  const { at } = useClock();
  const name = (task: Task) => task.name ?? (task.address?.startsWith('+') ? phone(task.address) : t('somebody'));
  return {
    name,
    what: (task: Task) => task.what || t(`kind.${task.kind as 'missed_call'}`, { name: name(task) }),
    due: (task: Task, now: number) => {
      if (task.done_at) return task.done_by || task.kind === 'noted' ? t('doneAt', { at: at(task.done_at) }) : t('keptAt', { at: at(task.done_at) });
      if (!task.due_at) return t('dueSometime');
      return t(isLate(task, now) ? 'late' : 'due', { at: at(task.due_at) });
    },
  };
}

export const isLate = (task: Task, now: number) => Boolean(!task.done_at && task.due_at && Date.parse(task.due_at) < now);
