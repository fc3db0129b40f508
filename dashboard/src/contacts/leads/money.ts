import { useFormatter } from 'use-intl';
import { useCurrency } from './use_leads';

/** Digits after the point that the currency has: two for most, none for yen. */
export const digitsOf = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in the smallest unit, as people write it. */
export function useMoney(currency?: string | null) {
  const format = useFormatter();
  const own = useCurrency();
  const of = currency ?? own;
  return (amount: number) => (of ? format.number(amount / 10 ** digitsOf(of), { style: 'currency', currency: of, currencyDisplay: 'narrowSymbol', ...(amount % 10 ** digitsOf(of) === 0 && { maximumFractionDigits: 0 }) }) : '');
}
