import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { teamsQuery } from '@/inbox/asked';
import { Row, Rows } from '@/settings/rows';
import { Button } from '@/ui/button';

export const useTeams = (): readonly Shape<'TeamShape'>[] => useQuery(teamsQuery).data ?? [];

/** Named sets of members, to whom conversations are given. */
export function Teams({ members, onNew }: { members: readonly { id: string; name: string }[]; onNew: () => void }) {
  const t = useTranslations('team.teams');
  const may = useMay('conversations.assign');
  const teams = useTeams();
  const names = (ids: readonly string[]) => members.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(', ');
  return (
    <section className="mt-8">
      <header className="mb-1 flex min-h-8 items-center justify-between gap-4">
        <h2 className="font-semibold">{t('title')}</h2>
        {may && <Button small onPress={onNew}><Plus aria-hidden className="size-4" />{t('new')}</Button>}
      </header>
      <p className="mb-3 text-ink-soft">{t('text')}</p>
      {teams.length > 0 && (
        <Rows label={t('title')}>
          {teams.map((one) => <Row key={one.id} to="/team" open={one.id} title={one.name} text={names(one.members)} side={t('people', { n: one.members.length })} />)}
        </Rows>
      )}
    </section>
  );
}
