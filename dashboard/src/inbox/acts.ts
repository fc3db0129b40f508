/** What a member does with a conversation. Each says what was done, or why not, and puts the row where it now belongs. */
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, askPath } from '@/api/client';
import { useMe } from '@/api/me';
import { isProblem } from '@/api/problem';
import { kept } from '@/api/query';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { countsQuery, timelineQuery } from './asked';
import { refresh } from './live';
import { useColleague } from './names';
import type { Row } from './shapes';

export type Act =
  | { do: 'take-over' | 'hand-back' | 'close' | 'reopen' | 'unread' | 'no-answer-needed' }
  | { do: 'snooze'; until: string }
  | { do: 'assign'; member: string };

const UNDO_MS = 5_000;

/** An act names the version it was decided on, so that of two who act at once the second sees what the first did. */
async function perform(row: Row, act: Act): Promise<unknown> {
  const seen = { params: { path: { id: row.conversation } }, headers: { 'If-Match': `"${row.version}"` } };
  switch (act.do) {
    case 'take-over': {
      // A colleague's is taken only from the one who is seen to have it.
      const from = row.holder === 'member' && row.assignee ? `?from=${row.assignee}` : '';
      return askPath('POST', `/v1/conversations/${row.conversation}/take-over${from}`, undefined, seen.headers);
    }
    case 'hand-back': return ask(api.POST('/v1/conversations/{id}/hand-back', seen));
    case 'close': return ask(api.POST('/v1/conversations/{id}/close', seen));
    case 'reopen': return ask(api.POST('/v1/conversations/{id}/reopen', seen));
    case 'snooze': return ask(api.POST('/v1/conversations/{id}/snooze', { ...seen, body: { until: act.until } }));
    case 'assign': return ask(api.POST('/v1/conversations/{id}/assign', { ...seen, body: { member: act.member } }));
    default: return askPath('POST', `/v1/conversations/${row.conversation}/${act.do}`);
  }
}

async function afterwards(row: Row, me: string): Promise<void> {
  await refresh(row.conversation, me);
  void kept.invalidateQueries({ queryKey: countsQuery.queryKey });
  void kept.invalidateQueries({ queryKey: timelineQuery(row.conversation).queryKey });
}

export function useAct() {
  const t = useTranslations('inbox.act');
  const { id: me } = useMe();
  const told = useTold();
  const colleague = useColleague();

  const undo = (row: Row) => ({ text: t('undo'), run: () => act.mutate({ row: { ...row, version: row.version + 1 }, act: { do: 'reopen' } }) });
  const said = (row: Row, it: Act) => {
    if (it.do === 'close') toast({ text: t('closed'), ms: UNDO_MS, action: undo(row) });
    else if (it.do === 'snooze') toast({ text: t('snoozed'), ms: UNDO_MS, action: undo(row) });
    else if (it.do === 'assign') toast({ text: t('assigned', { name: colleague(it.member) }) });
  };
  const refused = async (error: unknown, row: Row) => {
    const now = await refresh(row.conversation, me).then(() => kept.getQueryData<Row>(['inbox', 'row', row.conversation]), () => undefined);
    const other = now?.assignee && now.assignee !== me && now.holder === 'member';
    if (isProblem(error, 'changed') && other) toast({ bad: true, text: t('taken', { name: colleague(now.assignee) }) });
    else toast({ bad: true, text: told(error) });
  };

  const act = useMutation({
    mutationFn: ({ row, act: it }: { row: Row; act: Act }) => perform(row, it),
    onSuccess: async (_, { row, act: it }) => { await afterwards(row, me); said(row, it); },
    onError: (error, { row }) => refused(error, row),
  });
  return act;
}
