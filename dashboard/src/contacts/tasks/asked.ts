/** What the team has to do, and what is changed on it. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api, ask, type Shape } from '@/api/client';
import { useEvents, type Event } from '@/api/live';
import { kept } from '@/api/query';

export type Task = Shape<'TaskShape'>;
export type TaskChange = Shape<'TaskChangeShape'>;

const AT_ONCE = 50;
const PAUSE_MS = 300;
/** What promises something to somebody, or keeps it. */
const TELLING = /^(task_|call_missed|call_started|handoff_requested|message_taken|message_received|message_queued|no_answer_needed|conversation_(closed|handed_back)|contact_changed)/;

let asked: ReturnType<typeof setTimeout> | undefined;
export const anew = () => void kept.invalidateQueries({ queryKey: ['tasks'] });

export function useTasksLive() {
  const hear = (event: Event) => {
    if (!TELLING.test(event.type)) return;
    clearTimeout(asked);
    asked = setTimeout(anew, PAUSE_MS);
  };
  useEvents(hear, anew);
}

/** All that is to be done or only mine; or what is done. */
export const tasksQuery = (wanted: { done?: boolean | undefined; assignee?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', wanted.done ?? false, wanted.assignee ?? ''],
  queryFn: ({ pageParam }) => ask(api.GET('/v1/tasks', { params: { query: { ...(wanted.done && { done: true }), ...(wanted.assignee && { assignee: wanted.assignee }), limit: AT_ONCE, ...(pageParam && { after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

export const tasksOfQuery = (contact: string) => queryOptions({
  queryKey: ['tasks', 'contact', contact],
  queryFn: () => ask(api.GET('/v1/tasks', { params: { query: { contact, limit: 20 } } })),
});

/** The soonest due, for whoever looks at the day. */
export const firstTasksQuery = (limit: number) => queryOptions({
  queryKey: ['tasks', 'first', limit],
  queryFn: () => ask(api.GET('/v1/tasks', { params: { query: { limit } } })),
});

export function useChangeTask() {
  return useMutation({
    mutationFn: ({ task, change }: { task: Task; change: TaskChange }) => ask(api.PATCH('/v1/tasks/{id}', { params: { path: { id: task.id } }, body: change, headers: { 'If-Match': `"${task.version}"` } })),
    onSettled: () => { anew(); void kept.invalidateQueries({ queryKey: ['today'] }); },
  });
}

export function useNewTask() {
  return useMutation({ mutationFn: (body: Shape<'NoteTask'>) => ask(api.POST('/v1/tasks', { body })), onSettled: anew });
}
