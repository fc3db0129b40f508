import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { phone } from '@/inbox/names';

/** Where somebody is reached, in words where it is no number. */
export function useAddress() {
  const t = useTranslations('contacts.address');
  return ({ kind, value }: Shape<'AddressShape'>) => {
    if (kind === 'visitor') return t('visitor');
    if (kind === 'anonymous') return t('anonymous');
    return phone(value);
  };
}
