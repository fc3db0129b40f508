import { useMemo } from 'react';
import { useFormatter } from 'use-intl';
import { NumberField } from '@/ui/field';

/** How many digits the smallest unit of a currency is behind the point. */
const digits = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `8500` → `$85`. */
export function usePrice(currency: string): (price: number) => string {
  const format = useFormatter();
  return (price) => {
    const whole = price / 10 ** digits(currency);
    return format.number(whole, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...(Number.isInteger(whole) ? { maximumFractionDigits: 0 } : {}) });
  };
}

interface Props { label: string; hint?: string; currency: string; value: number | null; onChange: (price: number | null) => void; error?: string | undefined; isDisabled?: boolean }

export function MoneyField({ currency, value, onChange, ...rest }: Props) {
  const unit = useMemo(() => 10 ** digits(currency), [currency]);
  return (
    <NumberField
      {...rest} minValue={0} formatOptions={{ style: 'currency', currency }} value={value === null ? Number.NaN : value / unit}
      onChange={(n) => onChange(Number.isNaN(n) ? null : Math.round(n * unit))}
    />
  );
}
