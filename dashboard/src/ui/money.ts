/** Amounts in the smallest unit of a currency, as people write them. */
import { useFormatter } from 'use-intl';

/** Digits after the point that the currency has: two for most, none for yen. */
export const digitsOf = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export function useMoney() {
  const format = useFormatter();
  return (amount: number, currency: string) => {
    const digits = digitsOf(currency);
    const whole = amount % 10 ** digits === 0;
    return format.number(amount / 10 ** digits, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: whole ? 0 : digits });
  };
}
