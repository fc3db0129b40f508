import { plusDays } from '@/calendar/dates';
import type { Task } from './asked';

export type Group = 'late' | 'today' | 'tomorrow' | 'later' | 'sometime';

/** When it is to be done, as days of the business: `dateOf` gives the date of an instant there. */
export function groupOf(task: Pick<Task, 'due_at'>, now: number, dateOf: (at: string) => string): Group {
  if (!task.due_at) return 'sometime';
  if (Date.parse(task.due_at) < now) return 'late';
  const [today, due] = [dateOf(new Date(now).toISOString()), dateOf(task.due_at)];
  if (due === today) return 'today';
  return due === plusDays(today, 1) ? 'tomorrow' : 'later';
}

/** Those that follow each other in one group, in the order they came. */
export function inGroups<T>(tasks: readonly T[], group: (task: T) => Group): { group: Group; tasks: T[] }[] {
  const groups: { group: Group; tasks: T[] }[] = [];
  for (const task of tasks) {
    const last = groups.at(-1);
    if (last?.group === group(task)) last.tasks.push(task);
    else groups.push({ group: group(task), tasks: [task] });
  }
  return groups;
}
