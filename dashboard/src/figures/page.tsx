import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/figures')({ component: Figures });

function Figures() {
  const t = useTranslations('figures');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
