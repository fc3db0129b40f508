import { useTranslations } from 'use-intl';
import { phone } from '@/inbox/names';
import type { Duplicate } from './asked';

/** Why two are taken for one, in a sentence. */
export function useWhy(): (pair: Duplicate) => string {
  const t = useTranslations('contacts.merge');
  return ({ number }) => (number ? t('whyNumber', { number: phone(number) }) : t('whyName'));
}
