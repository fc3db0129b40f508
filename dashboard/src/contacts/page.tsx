import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/contacts')({ component: Contacts });

function Contacts() {
  const t = useTranslations('contacts');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
