/** The call of a conversation, and what a member has done with it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { timelineQuery } from '../../asked';
import { refresh } from '../../live';
import type { Row } from '../../shapes';

/** Whom a caller may be put through to. */
export type Target = { to: string } | { member: string };

export interface Call { going_on: boolean; started_at: string; transfer_to: string[]; colleagues: { member: string; name: string; here: boolean }[] }

export function useCall(row: Row): Call | undefined {
  return useQuery({
    queryKey: ['inbox', 'call', row.conversation], enabled: row.in_call,
    queryFn: () => askPath<Call>('GET', `/v1/conversations/${row.conversation}/call`),
  }).data;
}

/** Has it ended or put through: the caller hears it at their next pause. */
export function useFinish(row: Row, how: 'end' | 'transfer') {
  const t = useTranslations('inbox.call');
  const { id: me } = useMe();
  const told = useTold();
  return useMutation({
    mutationFn: (target?: Target) => askPath('POST', `/v1/conversations/${row.conversation}/call/${how}`, target),
    onSuccess: () => {
      toast({ text: t(how === 'end' ? 'ending' : 'puttingThrough') });
      void kept.invalidateQueries({ queryKey: timelineQuery(row.conversation).queryKey });
      void refresh(row.conversation, me);
    },
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
}
