import { useTranslations } from 'use-intl';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useChangeTask, type Task } from './asked';

/** Ticks a task off, with a way back; or gives it to somebody. */
export function useTick() {
  const t = useTranslations('contacts.tasks');
  const act = useTranslations('common.act');
  const told = useTold();
  const { mutate, isPending } = useChangeTask();
  const onError = (error: unknown) => toast({ text: told(error), bad: true });
  const undo = (done: Task) => ({ text: act('undo'), run: () => mutate({ task: done, change: { done: false } }, { onError }) });
  return {
    isPending,
    tick: (task: Task, done: boolean) => mutate({ task, change: { done } }, {
      onError,
      onSuccess: (now) => { if (done) toast({ text: t('ticked'), action: undo(now) }); },
    }),
    assign: (task: Task, assignee: string | null) => mutate({ task, change: { assignee } }, { onError }),
  };
}
