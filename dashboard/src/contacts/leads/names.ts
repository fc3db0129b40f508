/** How leads are told in words. */
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { phone } from '@/inbox/names';
import type { Lead } from './asked';

/** What has no name of ours is shown as it is, with spaces. */
const spaced = (name: string) => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export function useLeadWords() {
  const t = useTranslations('contacts.leads');
  const { at, dayOf } = useClock();
  const known = (group: 'wants' | 'why', word: string) => {
    const key = `${group}.${word}` as 'wants.book';
    return t.has(key) ? t(key) : undefined;
  };
  /** Words of the team stay as they are; names of flows have underscores and no capitals. */
  const wanted = ({ service, wanted: words }: Lead) => service ?? known('wants', words) ?? (/^[a-z0-9_]+$/.test(words) ? spaced(words) : words);
  return {
    name: ({ name, address }: Pick<Lead, 'name' | 'address'>) => name ?? (address.startsWith('+') ? phone(address) : t('somebody')),
    wanted,
    reason: ({ reason }: Lead) => (reason ? known('why', reason) ?? reason : ''),
    when: (lead: Lead) => (lead.status === 'appointment' && lead.starts_at ? at(lead.starts_at) : t('since', { day: dayOf(lead.changed_at) })),
  };
}
