/** What a group is called: a way of talking, a flow, an hour of the day, a language. */
import { useTranslations } from 'use-intl';
import { usePlaybookName } from '@/playbook/names';
import { useWords } from '@/words';
import { spaced } from './amount';
import type { Way } from './routes';

export function useGroupName(by: Way): (key: string) => string {
  const t = useTranslations('figures');
  const { language } = useWords();
  const named = usePlaybookName();
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  return (key) => {
    if (!key || key === 'unknown') return t('unknown');
    if (by === 'flow') return named('flow', key);
    if (by === 'hour') return `${key.padStart(2, '0')}:00`;
    if (by === 'language') return /^[a-z]{2,3}(-|$)/i.test(key) ? languages.of(key) ?? key : spaced(key);
    const known = `medium.${key}` as 'medium.voice';
    return by === 'channel' && t.has(known) ? t(known) : spaced(key);
  };
}
