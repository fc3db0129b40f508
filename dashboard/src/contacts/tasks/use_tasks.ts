import { useMutation, useQuery } from '@tanstack/react-query';
import { askPath } from '@/api/client';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';

/** By hand until the document of the API has it. */
export interface Task {
  id: string;
  /** A promise to call back has no words of its own. */
  kind: 'call_back' | 'noted';
  what: string;
  due_at?: string | null;
  contact?: string | null;
  name?: string | null;
  conversation?: string | null;
  assignee?: string | null;
  done_at?: string | null;
  created_at: string;
  version: string | number;
}

const AT_ONCE = 200;
const anew = () => void kept.invalidateQueries({ queryKey: ['tasks'] });

export function useTasks(done: boolean) {
  useEvents((event) => { if (event.type.startsWith('task_')) anew(); }, anew);
  return useQuery({ queryKey: ['tasks', done], queryFn: () => askPath<{ items: Task[] }>('GET', `/v1/tasks?done=${done}&limit=${AT_ONCE}`) });
}

export function useChangeTask() {
  return useMutation({
    mutationFn: ({ task, done }: { task: Task; done: boolean }) => askPath<Task>('PATCH', `/v1/tasks/${task.id}`, { done }, { 'If-Match': `"${task.version}"` }),
    onSettled: anew,
  });
}

export function useNewTask() {
  return useMutation({ mutationFn: (body: { what: string; due_at?: string }) => askPath<Task>('POST', '/v1/tasks', body), onSettled: anew });
}
