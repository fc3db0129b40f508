/** Replies that are kept ready: `/` at the beginning lists them, and the chosen one comes with today's facts filled in. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import type { Row } from '../shapes';

export interface Reply { id: string; name: string; body: string }
interface Filled { text: string; missing?: string[] }

const SHOWN_MAX = 6;

export function useReplies(on: boolean, text: string) {
  const wanted = on && text.startsWith('/') && !text.includes('\n') ? text.slice(1).toLowerCase() : undefined;
  const [at, setAt] = useState(0);
  const asked = useQuery({
    queryKey: ['replies'], enabled: wanted !== undefined, retry: false, staleTime: 60_000,
    queryFn: () => askPath<{ items: Reply[] }>('GET', '/v1/replies').then(({ items }) => items),
  });
  const found = wanted === undefined ? [] : (asked.data ?? []).filter(({ name, body }) => `${name} ${body}`.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX);
  const chosen = found[Math.min(at, found.length - 1)];
  const [picked, pick] = useState<Reply>();
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (!chosen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { found, chosen, picked, pick, onKey };
}

type Props = Omit<ReturnType<typeof useReplies>, 'onKey'> & { row: Row; onFill: (text: string) => void };

export function Replies({ found, chosen, picked, pick, row, onFill }: Props) {
  const t = useTranslations('inbox.replies');
  const told = useTold();
  const fill = useMutation({
    mutationFn: (reply: Reply) => askPath<Filled>('POST', `/v1/replies/${reply.id}/fill`, { conversation: row.conversation }),
    onSuccess: ({ text, missing }) => {
      onFill(text);
      if (missing?.length) toast({ bad: true, text: t('missing', { what: missing.join(', ') }) });
    },
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  const [done, setDone] = useState<Reply>();
  if (picked && picked !== done) {
    setDone(picked);
    queueMicrotask(() => fill.mutate(picked));
  }
  if (!found.length) return null;
  return (
    <div role="listbox" aria-label={t('title')} className={cx(FLOAT, 'absolute inset-x-4 bottom-full mb-1 overflow-hidden p-1')}>
      {found.map((reply) => (
        <div
          key={reply.id} role="option" aria-selected={reply === chosen} onPointerDown={(event) => { event.preventDefault(); pick({ ...reply }); }}
          className={cx('flex min-h-8 items-center gap-3 rounded-md px-2 py-1 max-phone:min-h-11', reply === chosen && 'bg-hover')}
        >
          <span className="shrink-0 font-medium">{reply.name}</span>
          <span className="truncate text-ink-faint">{reply.body}</span>
        </div>
      ))}
    </div>
  );
}
