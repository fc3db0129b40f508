/** Zones and currencies, as the browser knows them. */
import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { ITEM } from '@/ui/choice';
import { INPUT, Wrong } from '@/ui/field';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useFault } from './form/field';
import type { Form } from './form/use_form';

export interface Choice { id: string; text: string }

interface Props { label: string; hint?: string; value: string; choices: readonly Choice[]; onChange: (id: string) => void; error?: string | undefined; isDisabled?: boolean }

/** One of many: typed to be found. */
export function Choose({ label, hint, value, choices, onChange, error, isDisabled }: Props) {
  const t = useTranslations('common.palette');
  return (
    <ComboBox
      value={value} onChange={(id) => id !== null && onChange(String(id))} defaultItems={choices} menuTrigger="focus" isInvalid={Boolean(error)}
      {...(isDisabled ? { isDisabled } : {})} className="flex flex-col gap-1"
    >
      <Label className="text-sm font-medium text-ink">{label}</Label>
      <div className="relative">
        <Input className={cx(INPUT, 'h-9 pr-9 max-phone:h-11')} />
        <Button className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-faint"><ChevronDown aria-hidden className="size-4" /></Button>
      </div>
      {hint && <p className="text-xs text-ink-faint max-phone:text-sm">{hint}</p>}
      {error && <Wrong>{error}</Wrong>}
      <Popover className={cx(FLOAT, 'w-(--trigger-width)')}>
        <ListBox className="max-h-72 overflow-auto p-1 outline-none" renderEmptyState={() => <p className="px-2 py-3 text-ink-soft">{t('none')}</p>}>
          {({ id, text }: Choice) => <ListBoxItem id={id} textValue={text} className={ITEM}><span className="truncate">{text}</span></ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const readable = (zone: string) => zone.replaceAll('_', ' ').replace('/', ' / ');

export function useZones(also: string): readonly Choice[] {
  return useMemo(() => [...new Set([also, ...Intl.supportedValuesOf('timeZone')])].sort().map((id) => ({ id, text: readable(id) })), [also]);
}

export function useCurrencies(also: string): readonly Choice[] {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return [...new Set([also, ...Intl.supportedValuesOf('currency')])].sort().map((id) => ({ id, text: `${id} · ${names.of(id) ?? id}` }));
  }, [locale, also]);
}

interface FieldProps<T extends object> { form: Form<T>; isDisabled?: boolean }

export function ZoneField<T extends { zone: string }>({ form, isDisabled }: FieldProps<T>) {
  const t = useTranslations('settings.fields.NewSettings.zone');
  const say = useFault();
  return <Choose label={t('label')} hint={t('hint')} value={form.value.zone} choices={useZones(form.value.zone)} onChange={(id) => form.set('zone', id as T['zone'])} error={say(form.faults.zone)} {...(isDisabled ? { isDisabled } : {})} />;
}

export function CurrencyField<T extends { currency: string }>({ form, isDisabled }: FieldProps<T>) {
  const t = useTranslations('settings.fields.NewSettings.currency');
  const say = useFault();
  return <Choose label={t('label')} value={form.value.currency} choices={useCurrencies(form.value.currency)} onChange={(id) => form.set('currency', id as T['currency'])} error={say(form.faults.currency)} {...(isDisabled ? { isDisabled } : {})} />;
}
