/** How people and things are called. */
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { teamQuery, teamsQuery } from './asked';
import type { Row } from './shapes';

/** `+14035550123` as it is written where it comes from; others stay as they are. */
export function phone(number: string): string {
  const north = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (north) return `(${north[1]}) ${north[2]}-${north[3]}`;
  return number;
}

/** A number as people write it, without what they put between; the country's sign is left alone. */
export const plainNumber = (text: string) => text.replace(/[\s().-]/g, '');

export function useTeam() {
  return useQuery(teamQuery).data ?? [];
}

/** The name of a member or key: "you", a colleague's first name, or that it was somebody. */
export function useColleague(): (id: string | null | undefined) => string {
  const t = useTranslations('inbox.who');
  const { id: me } = useMe();
  const team = useTeam();
  return (id) => {
    if (id === me) return t('you');
    if (id?.startsWith('key_')) return t('program');
    return team.find((member) => member.id === id)?.name ?? t('colleague');
  };
}

/** Reads the team anew where somebody is not in it yet: they may have joined since it was read. */
export async function know(id: string): Promise<string | undefined> {
  const named = () => kept.getQueryData(teamQuery.queryKey)?.find((member) => member.id === id)?.name;
  if (!named()) await kept.invalidateQueries({ queryKey: teamQuery.queryKey });
  return named();
}

/** What a team is called. */
export function useTeamName(): (id: string) => string {
  const t = useTranslations('inbox.who');
  const teams = useQuery(teamsQuery).data;
  return (id) => teams?.find((one) => one.id === id)?.name ?? t('aTeam');
}

/** Who the conversation is with. */
export function useContactName(): (row: Pick<Row, 'contact' | 'medium'>) => string {
  const t = useTranslations('inbox.who');
  return useCallback(({ contact, medium }) => contact.name || (contact.address ? phone(contact.address) : t(medium === 'web' ? 'visitor' : 'hidden')), [t]);
}
