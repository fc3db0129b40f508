import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useNow } from '@/ui/now';
import { firstTasksQuery, useTasksLive } from '@/contacts/tasks/asked';
import { TaskLine } from '@/contacts/tasks/task_line';
import { Failure, SkeletonRows } from '@/ui/states';

const SHOWN = 6;
/** What the team has to do next, the soonest due first. */
export function Todo() {
  const t = useTranslations('today');
  const may = useMay('conversations.reply');
  const now = useNow();
  const { data, error, refetch } = useQuery(firstTasksQuery(SHOWN));
  useTasksLive();
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-base font-semibold">{t('todo')}</h2>
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <SkeletonRows rows={3} height={56} /> : data.items.length === 0 ? <p className="text-ink-soft">{t('nothingTodo')}</p>
        : <ul>{data.items.map((task) => <TaskLine key={task.id} task={task} may={may} now={now} />)}</ul>}
      {data?.next && <p className="mt-2"><Link to="/contacts/tasks" className="font-medium text-accent-strong hover:underline">{t('allTasks')}</Link></p>}
    </section>
  );
}
