import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CircleCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { useNow } from '@/ui/now';
import { asFields } from '@/calendar/wall';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { PeopleTabs } from '../tabs';
import { tasksQuery, useTasksLive, type Task } from './asked';
import { groupOf, inGroups } from './groups';
import { TaskDialog } from './task_dialog';
import { TaskLine } from './task_line';
import { Which } from './which';

export const Route = createLazyRoute('/desk/contacts/tasks')({ component: Tasks });
const route = getRouteApi('/desk/contacts/tasks');

function Tasks() {
  const t = useTranslations('contacts');
  const { show = 'open' } = route.useSearch();
  const navigate = useNavigate();
  const { id: me } = useMe();
  const may = useMay('conversations.reply');
  const [editing, setEditing] = useState<Task | 'new'>();
  const found = useInfiniteQuery(tasksQuery({ ...(show === 'done' && { done: true }), ...(show === 'mine' && { assignee: me }) }));
  useTasksLive();
  const tasks = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} under={<PeopleTabs />} actions={may && <Button look="main" onPress={() => setEditing('new')}><Plus aria-hidden className="size-4" />{t('tasks.new')}</Button>}>
      <Which chosen={show} onChoose={(next) => void navigate({ to: '/contacts/tasks', search: { show: next === 'open' ? undefined : next }, replace: true })} />
      {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : found.isPending ? <SkeletonRows rows={6} height={60} />
        : tasks.length === 0 ? <Empty icon={<CircleCheck aria-hidden />} title={t(`tasks.none.${show}`)} text={show === 'open' ? t('tasks.noneText') : undefined} />
          : <Groups tasks={tasks} isDone={show === 'done'} may={may} onEdit={setEditing} />}
      {found.hasNextPage && <div className="mt-4 text-center"><Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>{t('more')}</Button></div>}
      {editing && <TaskDialog {...(editing !== 'new' && { task: editing })} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

/** What is late first, then day by day; what is done stands in one list. */
function Groups({ tasks, isDone, may, onEdit }: { tasks: readonly Task[]; isDone: boolean; may: boolean; onEdit: (task: Task) => void }) {
  const t = useTranslations('contacts.tasks');
  const { place } = useClock();
  const now = useNow();
  const lines = (some: readonly Task[]) => <ul>{some.map((task) => <TaskLine key={task.id} task={task} may={may} now={now} onEdit={() => onEdit(task)} />)}</ul>;
  if (isDone) return lines(tasks);
  return inGroups(tasks, (task) => groupOf(task, now, (at) => asFields(at, place).date)).map(({ group, tasks: some }) => (
    <section key={group} className="mb-6">
      <h2 className={group === 'late' ? 'border-b border-line-strong pb-1.5 font-semibold text-bad' : 'border-b border-line-strong pb-1.5 font-semibold'}>{t(`group.${group}`)}</h2>
      {lines(some)}
    </section>
  ));
}
