import { useNavigate } from '@tanstack/react-router';
import { CheckCheck, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/states';
import { useInbox } from '../selected';

/** Why there is nothing, and the one thing to do about it. */
export function NoRows() {
  const t = useTranslations('inbox');
  const mayBegin = useMay('settings.write');
  const navigate = useNavigate();
  const { view, q, channel, tag, flow, team, look } = useInbox();
  if (q || channel || tag || flow || team) {
    return (
      <Empty icon={<SearchX aria-hidden />} title={t('empty.search')}>
        <Button onPress={() => look({ q: undefined, channel: undefined, tag: undefined, flow: undefined, team: undefined })}>{t('empty.clear')}</Button>
      </Empty>
    );
  }
  return (
    <Empty icon={<CheckCheck aria-hidden />} title={t(`empty.${view}`)}>
      {view !== 'all' && <Button onPress={() => look({ view: 'all' })}>{t('empty.showAll')}</Button>}
      {view === 'all' && mayBegin && <Button onPress={() => void navigate({ to: '/onboarding' as string })}>{t('empty.begin')}</Button>}
    </Empty>
  );
}
