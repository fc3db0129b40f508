import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/onboarding')({ component: Onboarding });

function Onboarding() {
  const t = useTranslations('onboarding');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
