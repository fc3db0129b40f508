import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/settings')({ component: Settings });

function Settings() {
  const t = useTranslations('settings');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
