import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CircleCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { useNow } from '@/calendar/now';
import { Button } from '@/ui/button';
import { Checkbox, Switch } from '@/ui/choice';
import { Page } from '@/ui/page';
import { Empty, Failure, SkeletonRows, useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { cx } from '@/ui/cx';
import { PeopleTabs } from '../tabs';
import { NewTask } from './new_task';
import { useChangeTask, useTasks, type Task } from './use_tasks';

export const Route = createLazyRoute('/desk/contacts/tasks')({ component: Tasks });
const route = getRouteApi('/desk/contacts/tasks');
const A_MINUTE_MS = 60_000;

function Tasks() {
  const t = useTranslations('contacts');
  const { done = false } = route.useSearch();
  const navigate = useNavigate();
  const may = useMay('contacts.write');
  const [isMaking, setMaking] = useState(false);
  const { data, error, isPending, refetch } = useTasks(done);
  const tasks = data?.items ?? [];
  return (
    <Page title={t('title')} under={<PeopleTabs />} actions={may && <Button look="main" onPress={() => setMaking(true)}><Plus aria-hidden className="size-4" />{t('tasks.new')}</Button>}>
      <Switch isSelected={done} onChange={(next) => void navigate({ to: '/contacts/tasks', search: { done: next || undefined } })} className="mb-2">{t('tasks.showDone')}</Switch>
      {error ? <Failure error={error} again={() => void refetch()} /> : isPending ? <SkeletonRows rows={6} height={60} />
        : tasks.length === 0 ? <Empty icon={<CircleCheck aria-hidden />} title={done ? t('tasks.noneDone') : t('tasks.none')} text={done ? undefined : t('tasks.noneText')} />
          : <ul className="border-t border-line">{tasks.map((task) => <TaskLine key={task.id} task={task} may={may} />)}</ul>}
      {isMaking && <NewTask onClose={() => setMaking(false)} />}
    </Page>
  );
}

function TaskLine({ task, may }: { task: Task; may: boolean }) {
  const t = useTranslations('contacts.tasks');
  const told = useTold();
  const { at } = useClock();
  const change = useChangeTask();
  const now = useNow(A_MINUTE_MS);
  const isLate = Boolean(!task.done_at && task.due_at && Date.parse(task.due_at) < now);
  const set = (done: boolean) => change.mutate({ task, done }, { onError: (error) => toast({ text: told(error), bad: true }) });
  return (
    <li className="flex min-h-14 items-start gap-4 border-b border-line py-2">
      <Checkbox isSelected={Boolean(task.done_at)} isDisabled={!may || change.isPending} onChange={set} className="min-w-0 flex-1">
        <span className={cx('block break-words', task.done_at && 'text-ink-faint line-through')}>{task.what || t(task.name ? 'callBack' : 'callBackPlain', { name: task.name ?? '' })}</span>
        {task.due_at && <span className={cx('block text-sm', isLate ? 'font-medium text-bad' : 'text-ink-soft')}>{isLate ? t('late', { at: at(task.due_at) }) : t('due', { at: at(task.due_at) })}</span>}
      </Checkbox>
      <span className="flex flex-wrap justify-end gap-x-4 pt-1 text-sm">
        {task.contact && <Link className="font-medium text-accent-strong hover:underline" to={`/contacts/${task.contact}` as string}>{task.name ?? t('person')}</Link>}
        {task.conversation && <Link className="font-medium text-accent-strong hover:underline" to={`/inbox/${task.conversation}` as string}>{t('conversation')}</Link>}
      </span>
    </li>
  );
}
