import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/desk/inbox')({ component: Inbox });

function Inbox() {
  const t = useTranslations('inbox');
  return <Page title={t('title')}><Empty title={t('empty')} /></Page>;
}
