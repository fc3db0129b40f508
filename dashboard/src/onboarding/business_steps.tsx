import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlace } from '@/api/me';
import { useParticularsForm } from '@/settings/business';
import { useBusiness } from '@/settings/document';
import { Field } from '@/settings/form/field';
import { Whole } from '@/settings/form/save_bar';
import { Theirs } from '@/settings/form/theirs';
import { useHoursForm } from '@/settings/hours';
import { CurrencyField, ZoneField } from '@/settings/places';
import { WeekField } from '@/settings/week_field';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Foot } from './foot';
import { chooseTrade, tradeOf, useTradeOf, useTrades } from './trades';
import { useTradeName } from './trade_name';
import type { StepProps } from './wizard';

/** Goes on when what was changed is kept. */
const then = (form: { dirty: boolean; save: () => Promise<boolean> }, onNext: () => void) => () => {
  if (!form.dirty) onNext();
  else void form.save().then((saved) => { if (saved) onNext(); });
};

export function BusinessStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding');
  const { id } = usePlace();
  const { fixed, languages } = useBusiness();
  const called = useTradeName();
  const [trade, setTrade] = useState(() => tradeOf(id));
  const form = useParticularsForm({ quiet: true });
  const one = { form, isDisabled: fixed };
  return (
    <div className="flex flex-col gap-4">
      <Field {...one} name="name" autoFocus />
      <Select
        label={t('trade')} hint={t('tradeHint')} placeholder={t('tradeNone')} value={trade ?? null}
        options={useTrades().map(({ name }) => ({ id: name, text: called(name) }))}
        onChange={(name) => { setTrade(name); chooseTrade(id, name); }}
      />
      <Field {...one} name="address" languages={languages} />
      <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1"><ZoneField {...one} /><CurrencyField {...one} /></div>
      <Whole form={form} />
      <Theirs form={form} />
      <Foot onBack={onBack} onNext={then(form, onNext)} busy={form.saving} />
    </div>
  );
}

export function HoursStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding');
  const { id } = usePlace();
  const { fixed } = useBusiness();
  const form = useHoursForm({ quiet: true });
  const trade = useTradeOf(id);
  const called = useTradeName();
  return (
    <div className="flex flex-col gap-4">
      {trade && !fixed && <Button className="self-start" onPress={() => form.set('hours', [...trade.hours])}>{t('usualHours', { trade: called(trade.name) })}</Button>}
      <WeekField value={form.value.hours} onChange={(all) => form.set('hours', all)} isDisabled={fixed} />
      <Whole form={form} />
      <Theirs form={form} />
      <Foot onBack={onBack} onNext={then(form, onNext)} busy={form.saving} />
    </div>
  );
}
