import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { kept } from '@/api/query';
import { useFailed } from '@/settings/confirm';
import { When } from '@/settings/when';
import { Button } from '@/ui/button';
import { Section } from '@/ui/page';
import { programsQuery } from './lists';

/** Programs that are signed in as this member. */
export function Programs() {
  const t = useTranslations('security');
  const failed = useFailed();
  const all = useSuspenseQuery(programsQuery).data.items;
  const end = (id: string) => ask(api.DELETE('/v1/tokens/{id}', { params: { path: { id } } })).then(() => kept.invalidateQueries(programsQuery), failed);
  if (all.length === 0) return null;
  return (
    <Section title={t('programs')} text={t('programsText')}>
      <ul aria-label={t('programs')}>
        {all.map((one) => (
          <li key={one.id} className="flex items-center gap-4 border-b border-line py-2 last:border-b-0">
            <div className="min-w-0 flex-1"><p className="truncate">{one.name}</p><p className="text-sm text-ink-soft">{t('seen')} <When at={one.refreshed_at} /></p></div>
            <Button small onPress={() => void end(one.id)}>{t('out')}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
