import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/button';
import { Select } from '@/ui/choice';
import { cx } from '@/ui/cx';

interface Props {
  label: string;
  value: readonly number[];
  onChange: (minutes: number[]) => void;
  hint?: string | undefined;
  error?: string | undefined;
  className?: string;
  isDisabled?: boolean;
}

const USUAL = [30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10080];
const AT_MOST = 5;

/** "2 hours", "1 day": how long before. */
export function useSpan(): (minutes: number) => string {
  const t = useTranslations('settings.span');
  return (minutes) => {
    if (minutes % 10080 === 0) return t('weeks', { n: minutes / 10080 });
    if (minutes % 1440 === 0) return t('days', { n: minutes / 1440 });
    return minutes % 60 === 0 ? t('hours', { n: minutes / 60 }) : t('minutes', { n: minutes });
  };
}

/** Several lengths of time before something, the longest first. */
export function Spans({ label, value, onChange, hint, error, className, isDisabled }: Props) {
  const t = useTranslations('settings.form');
  const span = useSpan();
  const all = [...new Set([...USUAL, ...value])].sort((a, b) => a - b);
  const sorted = (minutes: number[]) => [...new Set(minutes)].sort((a, b) => b - a);
  const free = (mine?: number) => all.filter((one) => one === mine || !value.includes(one)).map((one) => ({ id: String(one), text: span(one) }));
  const next = [1440, 120, ...USUAL].find((one) => !value.includes(one));
  return (
    <fieldset disabled={isDisabled} className={cx('flex min-w-0 flex-col gap-1', className)}>
      <legend className="mb-1 text-sm font-medium text-ink">{label}</legend>
      {value.map((minutes, i) => (
        <div key={minutes} className="flex items-center gap-1">
          <Select
            label={t('nth', { label, n: i + 1 })}
            bare
            options={free(minutes)}
            value={String(minutes)}
            onChange={(id) => onChange(sorted(value.with(i, Number(id))))}
            className="w-48"
          />
          <IconButton label={t('remove', { what: span(minutes) })} onPress={() => onChange(value.filter((one) => one !== minutes))}><X aria-hidden className="size-4" /></IconButton>
        </div>
      ))}
      {next !== undefined && value.length < AT_MOST && (
        <Button look="quiet" small className="-ml-2 self-start" onPress={() => onChange(sorted([...value, next]))}><Plus aria-hidden className="size-4" />{t('addSpan')}</Button>
      )}
      {hint && <p className="text-xs text-ink-faint max-phone:text-sm">{hint}</p>}
      {error && <p className="text-xs text-bad max-phone:text-sm">{error}</p>}
    </fieldset>
  );
}
