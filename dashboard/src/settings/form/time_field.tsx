import { Time } from '@internationalized/date';
import { DateInput, DateSegment, Label, TimeField as AriaTimeField, Text } from 'react-aria-components';
import { INPUT, Wrong } from '@/ui/field';
import { cx } from '@/ui/cx';

interface Props {
  label: string;
  /** `09:00:00`. */
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  className?: string;
  isDisabled?: boolean;
  /** Its label is for those who listen alone. */
  bare?: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');

export function timeOf(text: string): Time | null {
  const [hour, minute] = text.split(':').map(Number);
  return hour === undefined || minute === undefined || Number.isNaN(hour + minute) ? null : new Time(hour, minute);
}

/** A time of day, as people of the reader's language write it. */
export function TimeField({ label, value, onChange, hint, error, className, isDisabled, bare }: Props) {
  return (
    <AriaTimeField
      {...(bare ? { 'aria-label': label } : {})}
      value={timeOf(value)}
      onChange={(time) => time && onChange(`${two(time.hour)}:${two(time.minute)}:00`)}
      isInvalid={Boolean(error)}
      {...(isDisabled ? { isDisabled } : {})}
      className={cx('flex flex-col gap-1', className)}
    >
      {!bare && <Label className="text-sm font-medium text-ink">{label}</Label>}
      <DateInput className={cx(INPUT, 'flex h-9 items-center whitespace-nowrap data-[focus-within]:border-accent data-[focus-within]:outline-2 data-[focus-within]:-outline-offset-1 data-[focus-within]:outline-accent max-phone:h-11')}>
        {(segment) => <DateSegment segment={segment} className="rounded-sm px-0.5 outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[placeholder]:text-ink-faint" />}
      </DateInput>
      {hint && <Text slot="description" className="text-xs text-ink-faint max-phone:text-sm">{hint}</Text>}
      {error && <Wrong>{error}</Wrong>}
    </AriaTimeField>
  );
}
