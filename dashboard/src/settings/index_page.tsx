import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '@/ui/page';
import { Nav } from './nav';

export const Route = createLazyRoute('/desk/settings/')({ component: Settings });

function Settings() {
  const t = useTranslations('settings');
  return <Page title={t('title')}><Nav rows /></Page>;
}
