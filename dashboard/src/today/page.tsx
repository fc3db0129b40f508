import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/today')({ component: Today });

function Today() {
  const t = useTranslations('today');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
