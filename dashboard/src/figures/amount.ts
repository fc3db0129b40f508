/** A figure as people read it. */
import { useFormatter, useTranslations } from 'use-intl';
import { digitsOf } from '@/ui/money';
import type { Unit } from './shapes';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export function useAmount() {
  const format = useFormatter();
  const t = useTranslations('figures');
  const part = (n: number, unit: 'second' | 'minute' | 'hour') => format.number(n, { style: 'unit', unit, unitDisplay: 'narrow', maximumFractionDigits: n < 10 && unit === 'second' ? 1 : 0 });
  const time = (ms: number) => {
    if (ms < MINUTE) return part(ms / SECOND, 'second');
    if (ms < HOUR) return `${part(Math.floor(ms / MINUTE), 'minute')} ${part(Math.floor((ms % MINUTE) / SECOND), 'second')}`;
    return `${part(Math.floor(ms / HOUR), 'hour')} ${part(Math.floor((ms % HOUR) / MINUTE), 'minute')}`;
  };
  const money = (amount: number, currency: string) => format.number(amount / 10 ** digitsOf(currency), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 });
  /** What `valueOf` gave. */
  const value = (it: number | null, unit: Unit): string => {
    if (it === null) return t('nothing');
    if (unit === 'share') return format.number(it, { style: 'percent', maximumFractionDigits: 0 });
    return unit === 'time' ? time(it) : format.number(it);
  };
  return { value, time, money };
}

/** What a figure, a reason or a step is called; what has no name of ours is shown as it is, with spaces. */
export function useName() {
  const t = useTranslations('figures');
  return (of: 'name' | 'word', name: string) => {
    const key = `${of}.${name}` as 'name.calls';
    return t.has(key) ? t(key) : spaced(name);
  };
}

export const spaced = (name: string) => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
