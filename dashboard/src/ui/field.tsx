import type { ReactNode } from 'react';
import {
  FieldError, Input, Label, NumberField as AriaNumberField, Text, TextArea as AriaTextArea, TextField as AriaTextField,
  type NumberFieldProps, type TextFieldProps,
} from 'react-aria-components';
import { cx } from './cx';

export const INPUT = 'w-full rounded-md border border-line-strong bg-paper px-2.5 text-ink transition-colors hover:border-edge '
  + 'focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent data-[invalid]:border-bad disabled:opacity-60';

interface Told { label: string; hint?: ReactNode; error?: string | undefined; className?: string }

/** What stands around a field: its name above, the hint or what is wrong below. */
export function Around({ label, hint, children }: Told & { children: ReactNode }) {
  return (
    <>
      <Label className="text-sm font-medium text-ink">{label}</Label>
      {children}
      {hint && <Text slot="description" className="text-xs text-ink-faint max-phone:text-sm">{hint}</Text>}
      <FieldError className="text-xs text-bad max-phone:text-sm" />
    </>
  );
}

const STACK = 'flex flex-col gap-1';

type Texts = Omit<TextFieldProps, 'className' | 'children'> & Told & { placeholder?: string };

export function TextField({ label, hint, error, className, placeholder, ...rest }: Texts) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={cx(STACK, className)}>
      <Around label={label} hint={hint}><Input placeholder={placeholder} className={cx(INPUT, 'h-9 max-phone:h-11')} /></Around>
      {error && <Wrong>{error}</Wrong>}
    </AriaTextField>
  );
}

export function TextArea({ label, hint, error, className, placeholder, rows = 4, ...rest }: Texts & { rows?: number }) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={cx(STACK, className)}>
      <Around label={label} hint={hint}><AriaTextArea placeholder={placeholder} rows={rows} style={{ minHeight: `${rows * 1.25 + 1.125}rem` }} className={cx(INPUT, 'field-sizing-content max-h-96 resize-y py-2')} /></Around>
      {error && <Wrong>{error}</Wrong>}
    </AriaTextField>
  );
}

export function NumberField({ label, hint, error, className, ...rest }: Omit<NumberFieldProps, 'className' | 'children'> & Told) {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={cx(STACK, className)}>
      <Around label={label} hint={hint}><Input className={cx(INPUT, 'h-9 max-phone:h-11')} /></Around>
      {error && <Wrong>{error}</Wrong>}
    </AriaNumberField>
  );
}

/** What the desk said of the field. */
export function Wrong({ children }: { children: ReactNode }) {
  return <Text slot="errorMessage" className="text-xs text-bad max-phone:text-sm">{children}</Text>;
}
