import { useTranslations } from 'use-intl';
import { Tag } from '@/ui/tag';

/** Marks what the desk proposed when the business was made. */
export function Sample() {
  const t = useTranslations('settings');
  return <Tag>{t('sample')}</Tag>;
}
