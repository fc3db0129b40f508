/** One field of a form, as the document's rule for it says. What it is called stands in the words, under its shape. */
import { useTranslations } from 'use-intl';
import { Select, Switch, type Option } from '@/ui/choice';
import { NumberField, TextArea, TextField } from '@/ui/field';
import type { Fault } from './faults';
import { ByLanguage } from './by_language';
import { ListField, ListsByLanguage } from './list_field';
import { Spans } from './spans';
import { TimeField } from './time_field';
import type { Form } from './use_form';

/** Says a fault in the reader's language. */
export function useFault(): (fault: Fault | undefined) => string | undefined {
  const t = useTranslations('settings.fault');
  return (fault) => {
    if (!fault) return undefined;
    return 'said' in fault ? fault.said : t(fault.code, { min: fault.min ?? 0, max: fault.max ?? 0 });
  };
}

interface Props<T extends object> {
  form: Form<T>;
  name: keyof T & string;
  /** What a number counts. */
  unit?: 'minute' | 'hour' | 'day' | 'second';
  options?: readonly Option[];
  languages?: readonly string[];
  long?: boolean;
  type?: 'text' | 'tel' | 'email' | 'url' | 'password';
  placeholder?: string;
  isDisabled?: boolean;
  className?: string;
  autoFocus?: boolean;
}

export function Field<T extends object>({ form, name, unit, options, languages, long, ...rest }: Props<T>) {
  const t = useTranslations('settings.fields');
  const say = useFault();
  const at = `${form.shape ?? ''}.${name}`;
  const label = t(`${at}.label` as never);
  const hint = t.has(`${at}.hint` as never) ? t(`${at}.hint` as never) : undefined;
  const rule = form.rules[name];
  const value = form.value[name] as unknown;
  const set = (next: unknown) => form.set(name, next as T[typeof name]);
  const told = { label, hint, error: say(form.faults[name]) };
  const { isDisabled, className, placeholder } = rest;
  const usual = { ...told, ...(isDisabled ? { isDisabled } : {}), ...(className ? { className } : {}), ...(placeholder ? { placeholder } : {}) };
  const must = rule?.required ? { isRequired: true, validationBehavior: 'aria' as const } : {};
  const asText = typeof value === 'string' ? value : '';
  if (options) return <Select {...usual} options={options} value={asText || null} onChange={set} />;
  switch (rule?.kind) {
    case 'number': return (
      <NumberField
        {...usual} {...must} value={typeof value === 'number' ? value : Number.NaN} onChange={(n) => set(Number.isNaN(n) ? null : n)}
        {...(unit ? { formatOptions: { style: 'unit', unit, unitDisplay: 'long' } as const } : {})}
      />
    );
    case 'switch': return <Switch isSelected={value === true} onChange={set} {...(isDisabled ? { isDisabled } : {})}>{label}{hint && <span className="block text-xs text-ink-faint max-phone:text-sm">{hint}</span>}</Switch>;
    case 'time': return <TimeField {...usual} value={asText} onChange={set} />;
    case 'list': return <ListField {...usual} value={(value as readonly string[] | undefined) ?? []} onChange={set} />;
    case 'numbers': return <Spans {...usual} value={(value as readonly number[] | undefined) ?? []} onChange={set} />;
    case 'texts': return <ByLanguage {...usual} {...must} languages={languages ?? ['en']} value={(value as Record<string, string> | undefined) ?? {}} onChange={set} />;
    case 'lists': return <ListsByLanguage {...usual} languages={languages ?? ['en']} value={(value as Record<string, string[]> | undefined) ?? {}} onChange={set} />;
    default: {
      const Text = long ? TextArea : TextField;
      return <Text {...usual} {...must} value={asText} onChange={(text) => set(text === '' && !rule?.required ? null : text)} {...(rest.type ? { type: rest.type } : {})} {...(rest.autoFocus ? { autoFocus: true } : {})} />;
    }
  }
}
