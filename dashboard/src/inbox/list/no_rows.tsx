import { CheckCheck, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/states';
import { useInbox } from '../selected';

/** Why there is nothing, and the one thing to do about it. */
export function NoRows() {
  const t = useTranslations('inbox');
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
    </Empty>
  );
}
