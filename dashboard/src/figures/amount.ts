/** A figure as people read it. */
import { useFormatter, useTranslations } from 'use-intl';
import { digitsOf } from '@/contacts/leads/money';
import type { Unit } from './shapes';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export function useAmount(currency: string) {
  const format = useFormatter();
  const t = useTranslations('figures');
  const seconds = (value: number) => {
    const part = (n: number, unit: 'second' | 'minute' | 'hour') => format.number(n, { style: 'unit', unit, unitDisplay: 'narrow' });
    if (value < MINUTE) return part(Math.round(value), 'second');
    if (value < HOUR) return `${part(Math.floor(value / MINUTE), 'minute')} ${part(Math.round(value % MINUTE), 'second')}`;
    return `${part(Math.floor(value / HOUR), 'hour')} ${part(Math.round((value % HOUR) / MINUTE), 'minute')}`;
  };
  return (value: number | null | undefined, unit: Unit): string => {
    if (value === null || value === undefined) return t('nothing');
    if (unit === 'share') return format.number(value, { style: 'percent', maximumFractionDigits: 0 });
    if (unit === 'seconds') return seconds(value);
    if (unit === 'money') return format.number(value / 10 ** digitsOf(currency), { style: 'currency', currency, maximumFractionDigits: 0 });
    return format.number(value);
  };
}

/** What a figure, a reason or a step is called; what has no name of ours is shown as it is, with spaces. */
export function useFigureName() {
  const t = useTranslations('figures.name');
  return (name: string) => (t.has(name as 'calls') ? t(name as 'calls') : spaced(name));
}

export const spaced = (name: string) => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
