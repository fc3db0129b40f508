import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { kept } from '@/api/query';
import { useFailed } from '@/settings/confirm';
import { When } from '@/settings/when';
import { Button } from '@/ui/button';
import { Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { toast } from '@/ui/toast';
import { sessionsQuery } from './lists';

/** Browsers that are signed in. */
export function Sessions() {
  const t = useTranslations('security');
  const failed = useFailed();
  const all = useSuspenseQuery(sessionsQuery).data.items;
  const anew = () => kept.invalidateQueries(sessionsQuery);
  const end = (id: string) => ask(api.DELETE('/v1/me/sessions/{id}', { params: { path: { id } } })).then(anew, failed);
  const endOthers = () => ask(api.DELETE('/v1/me/sessions')).then(() => { toast({ text: t('othersOut') }); return anew(); }, failed);
  return (
    <Section title={t('sessions')} text={t('sessionsText')}>
      <ul aria-label={t('sessions')}>
        {all.map((one) => (
          <li key={one.id} className="flex items-center gap-4 border-b border-line py-2 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2"><span className="truncate">{one.device}</span>{one.this && <Tag tone="accent">{t('this')}</Tag>}</p>
              <p className="text-sm text-ink-soft">{one.place} · {t('seen')} <When at={one.seen_at} /></p>
            </div>
            {!one.this && <Button small onPress={() => void end(one.id)}>{t('out')}</Button>}
          </li>
        ))}
      </ul>
      {all.length > 1 && <Button className="self-start" onPress={() => void endOthers()}>{t('outOthers')}</Button>}
    </Section>
  );
}
