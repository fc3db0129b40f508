import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';

/** `+15875550123` as `+1 587 555 0123`; other countries as they are. */
export const spaced = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');

/** Where somebody is reached, in words where it is no number. */
export function useAddress() {
  const t = useTranslations('contacts.address');
  return ({ kind, value }: Shape<'AddressShape'>) => {
    if (kind === 'visitor') return t('visitor');
    if (kind === 'anonymous') return t('anonymous');
    return spaced(value);
  };
}
