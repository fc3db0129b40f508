import { useFormatter, useTranslations } from 'use-intl';
import { timeOf } from './time_field';

interface Opening { day: string; opens: string; closes: string }

/** A value as a person reads it, whatever kind of field it stands in. */
export function useShown(): (value: unknown) => string {
  const t = useTranslations('settings');
  const format = useFormatter();
  const time = (text: string) => {
    const at = timeOf(text);
    return at ? format.dateTime(new Date(Date.UTC(2024, 0, 1, at.hour, at.minute)), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }) : text;
  };
  const opening = ({ day, opens, closes }: Opening) => `${t(`week.${day}` as 'week.monday')} ${time(opens)} – ${time(closes)}`;
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('form.nothing');
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
    if (typeof value === 'string') return /^\d\d:\d\d:\d\d$/.test(value) ? time(value) : value;
    if (Array.isArray(value)) {
      if (value.length === 0) return t('form.nothing');
      const openings = typeof value[0] === 'object';
      return value.map((one: unknown) => (openings ? opening(one as Opening) : shown(one))).join(openings ? '\n' : ', ');
    }
    if (typeof value === 'object') return Object.entries(value).map(([name, text]) => `${name}: ${shown(text)}`).join('\n');
    return String(value);
  };
  return shown;
}
