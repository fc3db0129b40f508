import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { INPUT } from '@/ui/field';
import { cx } from '@/ui/cx';

interface Props { label: string; value: string; onChange: (day: string) => void; className?: string }

/** A day, in the order in which the reader's language writes it. */
export function DateField({ label, value, onChange, className }: Props) {
  return (
    <AriaDateField value={value ? parseDate(value) : null} onChange={(day) => day && onChange(day.toString())} className={cx('flex flex-col gap-1', className)}>
      <Label className="text-sm font-medium text-ink">{label}</Label>
      <DateInput className={cx(INPUT, 'flex h-9 items-center data-[focus-within]:border-accent data-[focus-within]:outline-2 data-[focus-within]:-outline-offset-1 data-[focus-within]:outline-accent max-phone:h-11')}>
        {(segment) => <DateSegment segment={segment} className="rounded-sm px-0.5 outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[placeholder]:text-ink-faint" />}
      </DateInput>
    </AriaDateField>
  );
}
