import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { useFault } from './field';
import { LeaveGuard } from './guard';
import { Theirs } from './theirs';
import type { Form } from './use_form';

interface Props<T extends object> { form: Form<T>; children: ReactNode; className?: string; readOnly?: boolean }

/** A part of the settings that is saved for itself. Its bar stands at the lower end while something is not saved. */
export function FormPart<T extends object>({ form, children, className, readOnly }: Props<T>) {
  return (
    <form noValidate className={cx('flex min-w-0 flex-col gap-4', className)} onSubmit={(event) => { event.preventDefault(); if (form.dirty) void form.save(); }}>
      {children}
      <Whole form={form} />
      <Theirs form={form} />
      {form.dirty && !readOnly && <Bar form={form} />}
      <LeaveGuard dirty={form.dirty} />
    </form>
  );
}

/** What is wrong with the whole of it. */
export function Whole<T extends object>({ form }: { form: Form<T> }) {
  const say = useFault();
  const shown = Object.entries(form.faults).filter(([field]) => !(field in form.value) || field === '');
  return shown.map(([field, fault]) => (
    <p key={field} role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad"><CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />{say(fault)}</p>
  ));
}

function Bar<T extends object>({ form }: { form: Form<T> }) {
  const t = useTranslations('common.act');
  const own = useTranslations('settings.form');
  return (
    <div className="rise sticky bottom-3 z-10 flex items-center gap-2 rounded-lg border border-line bg-raised py-2 pr-2 pl-4 shadow-float">
      <span className="min-w-0 flex-1 text-ink-soft">{own('unsaved')}</span>
      <Button look="quiet" onPress={form.discard}>{own('discard')}</Button>
      <Button look="main" type="submit" isDisabled={form.saving || form.theirs !== undefined}>{form.saving ? t('saving') : t('save')}</Button>
    </div>
  );
}
