/** What a member does with a conversation. Each says what was done, or why not, and puts the row where it now belongs. */
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, askPath } from '@/api/client';
import { useMe } from '@/api/me';
import { isProblem } from '@/api/problem';
import { kept } from '@/api/query';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { askRow, countsQuery, rowQuery, timelineQuery } from './asked';
import { refresh } from './live';
import { know, useColleague, useTeamName } from './names';
import { tellTabs } from './tabs';
import type { Row } from './shapes';

export type Act =
  | { do: 'hand-back' | 'close' | 'reopen' | 'unread' | 'no-answer-needed' }
  /** From a colleague only where they are named. */
  | { do: 'take-over'; from?: string }
  | { do: 'snooze'; until: string }
  | { do: 'assign'; member: string }
  | { do: 'assign-team'; team: string };

const UNDO_MS = 5_000;
const TRIES = 3;

/**
 * An act names the version it was decided on, so that of two who act at once the second sees what the first did. A call
 * that goes on has a new version with every turn; there the desk sees by the holder alone who was first.
 */
function post(row: Row, act: Act): Promise<unknown> {
  const headers: Record<string, string> = row.in_call ? {} : { 'If-Match': `"${row.version}"` };
  const seen = { params: { path: { id: row.conversation } }, headers };
  const path = `/v1/conversations/${row.conversation}`;
  switch (act.do) {
    case 'take-over': return askPath('POST', `${path}/take-over${act.from ? `?from=${act.from}` : ''}`, undefined, seen.headers);
    case 'hand-back': return ask(api.POST('/v1/conversations/{id}/hand-back', seen));
    case 'close': return ask(api.POST('/v1/conversations/{id}/close', seen));
    case 'reopen': return ask(api.POST('/v1/conversations/{id}/reopen', seen));
    case 'snooze': return ask(api.POST('/v1/conversations/{id}/snooze', { ...seen, body: { until: act.until } }));
    case 'assign': return ask(api.POST('/v1/conversations/{id}/assign', { ...seen, body: { member: act.member } }));
    case 'assign-team': return ask(api.POST('/v1/conversations/{id}/assign', { ...seen, body: { team: act.team } }));
    default: return askPath('POST', `${path}/${act.do}`);
  }
}

/**
 * Whether it still is what was decided on: in the same hands, or for whoever takes over in no colleague's; and with nothing
 * said since, where that would be put away.
 */
export function stillFits(act: Act['do'], before: Row, now: Row): boolean {
  const same = before.holder === now.holder && before.assignee === now.assignee;
  const free = act === 'take-over' && now.holder !== 'member';
  const putsAway = act === 'close' || act === 'snooze';
  return before.status === now.status && (same || free) && (!putsAway || before.last === now.last);
}

/** The contact may write at the moment somebody acts: that raises the version and is no reason to refuse. */
async function perform(row: Row, act: Act, tries = TRIES): Promise<unknown> {
  try {
    return await post(row, act);
  } catch (error) {
    if (!isProblem(error, 'changed') || tries <= 1) throw error;
    const now = await askRow(row.conversation);
    if (!stillFits(act.do, row, now)) throw error;
    return perform(now, act, tries - 1);
  }
}

async function afterwards(row: Row, me: string): Promise<void> {
  await refresh(row.conversation, me);
  void kept.invalidateQueries({ queryKey: countsQuery.queryKey });
  void kept.invalidateQueries({ queryKey: timelineQuery(row.conversation).queryKey });
}

const present = (row: Row) => kept.getQueryData(rowQuery(row.conversation).queryKey);

export function useAct() {
  const t = useTranslations('inbox.act');
  const { id: me } = useMe();
  const told = useTold();
  const colleague = useColleague();
  const teamName = useTeamName();

  const undo = (row: Row) => ({ text: t('undo'), run: () => act.mutate({ row: present(row) ?? row, act: { do: 'reopen' } }) });
  const said = (row: Row, it: Act) => {
    if (it.do === 'close') toast({ text: t('closed'), ms: UNDO_MS, action: undo(row) });
    else if (it.do === 'snooze') toast({ text: t('snoozed'), ms: UNDO_MS, action: undo(row) });
    else if (it.do === 'assign') toast({ text: t('assigned', { name: colleague(it.member) }) });
    else if (it.do === 'assign-team') toast({ text: t('assigned', { name: teamName(it.team) }) });
    else if (it.do === 'unread') tellTabs(row.conversation);
  };
  const refused = async (error: unknown, row: Row) => {
    const now = await refresh(row.conversation, me).catch(() => undefined);
    const changed = isProblem(error, 'changed') || (isProblem(error, 'conflict') && error.more.reason === 'held_by_another');
    const taken = changed && now?.holder === 'member' && now.assignee && now.assignee !== me && now.assignee !== row.assignee;
    if (taken) toast({ bad: true, text: t('taken', { name: await know(now.assignee ?? '') ?? colleague(now.assignee) }) });
    else if (changed && now && now.last !== row.last) toast({ bad: true, text: t('meanwhile') });
    else toast({ bad: true, text: told(error) });
  };

  const act = useMutation({
    mutationFn: ({ row, act: it }: { row: Row; act: Act }) => perform(row, it),
    onSuccess: async (_, { row, act: it }) => { await afterwards(row, me); said(row, it); },
    onError: (error, { row }) => refused(error, row),
  });
  return act;
}
