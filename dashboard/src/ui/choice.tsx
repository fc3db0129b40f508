import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button, Checkbox as AriaCheckbox, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Switch as AriaSwitch,
  type CheckboxProps, type SwitchProps,
} from 'react-aria-components';
import { Around, INPUT, Wrong } from './field';
import { cx } from './cx';
import { FLOAT } from './menu';

export interface Option { id: string; text: string; detail?: string }

interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  placeholder?: string;
  isDisabled?: boolean;
  /** Its label is for those who listen alone. */
  bare?: boolean;
}

export function Select({ label, options, value, onChange, hint, error, className, bare, ...rest }: SelectProps) {
  const field = (
    <Button className={cx(INPUT, 'flex h-9 items-center justify-between gap-2 text-left max-phone:h-11')}>
      <SelectValue className="truncate data-[placeholder]:text-ink-faint">{({ isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : options.find(({ id }) => id === value)?.text)}</SelectValue>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
    </Button>
  );
  return (
    <AriaSelect {...rest} {...(bare ? { 'aria-label': label } : {})} value={value} onChange={(id) => id !== null && onChange(String(id))} isInvalid={Boolean(error)} className={cx('flex flex-col gap-1', className)}>
      {bare ? field : <Around label={label} hint={hint}>{field}</Around>}
      {error && <Wrong>{error}</Wrong>}
      <Popover className={cx(FLOAT, 'w-(--trigger-width)')}>
        <ListBox items={options} className="max-h-72 overflow-auto p-1">
          {({ id, text, detail }) => (
            <ListBoxItem id={id} textValue={text} className={ITEM}>
              <span className="min-w-0 flex-1 truncate">{text}{detail && <span className="ml-2 text-ink-faint">{detail}</span>}</span>
              <Check aria-hidden className="size-4 text-accent not-in-data-[selected]:invisible" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export const ITEM = 'flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-[focused]:bg-hover '
  + 'data-[disabled]:opacity-50 max-phone:min-h-11';

export function Checkbox({ children, className, ...rest }: Omit<CheckboxProps, 'children' | 'className'> & { children: ReactNode; className?: string }) {
  return (
    <AriaCheckbox {...rest} className={cx('group flex items-start gap-2 py-1 data-[disabled]:opacity-50', className)}>
      <span className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-edge bg-paper group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-accent group-data-[selected]:bg-accent">
        <Check aria-hidden strokeWidth={3} className="size-3 text-on-accent not-group-data-[selected]:invisible" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export function Switch({ children, className, ...rest }: Omit<SwitchProps, 'children' | 'className'> & { children: ReactNode; className?: string }) {
  return (
    <AriaSwitch {...rest} className={cx('group flex items-center gap-3 py-1 data-[disabled]:opacity-50 max-phone:min-h-11', className)}>
      <span className="flex h-5 w-9 shrink-0 items-center rounded-full bg-edge p-0.5 transition-colors group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent group-data-[selected]:bg-accent">
        <span className="size-4 rounded-full bg-paper transition-transform duration-150 group-data-[selected]:translate-x-4" />
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </AriaSwitch>
  );
}
