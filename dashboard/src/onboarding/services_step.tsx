import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { usePlace } from '@/api/me';
import { useFailed } from '@/settings/confirm';
import { askAnew, services, useBusiness, usePart, type Service } from '@/settings/document';
import { Field, useFault } from '@/settings/form/field';
import { Whole } from '@/settings/form/save_bar';
import { useSpan } from '@/settings/form/spans';
import { MoneyField, usePrice } from '@/settings/money';
import { Sample } from '@/settings/sample';
import { useServiceForm } from '@/settings/service_sheet';
import { Button, IconButton } from '@/ui/button';
import { Foot } from './foot';
import { dropService, dropServices, keepServices } from './samples';
import { useTradeOf } from './trades';
import type { StepProps } from './wizard';

export function ServicesStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.services');
  const { fixed, languages, currency } = useBusiness();
  const all = usePart(services).it.items;
  const first = languages[0] ?? 'en';
  const named = (service: Service) => service.name[first] ?? Object.values(service.name)[0] ?? '';
  const samples = all.filter(({ sample }) => sample);
  const own = all.length > samples.length;
  const [busy, setBusy] = useState(false);
  const failed = useFailed();
  const does = (work: Promise<unknown>) => { setBusy(true); return work.catch((error: unknown) => { failed(error); throw error; }).finally(() => setBusy(false)); };
  // Whoever goes on with what is proposed has chosen it.
  const go = () => void does(fixed ? Promise.resolve() : keepServices(all)).then(onNext, () => {});
  return (
    <div className="flex flex-col gap-5">
      {samples.length > 0 && !fixed && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          {t('samples')}
          {own && <Button small look="quiet" isDisabled={busy} onPress={() => void does(dropServices(all)).catch(() => {})}>{t('dropSamples')}</Button>}
        </p>
      )}
      <ul aria-label={t('title')} className="border-t border-line">
        {all.map((one) => <Line key={one.id} service={one} name={named(one)} currency={currency} {...(all.length > 1 && !fixed ? { removable: true } : {})} />)}
      </ul>
      {!fixed && <Proposed known={all.map(named)} languages={languages} />}
      {!fixed && <Adding key={all.length} currency={currency} language={first} />}
      <Foot onBack={onBack} onNext={go} busy={busy} />
    </div>
  );
}

function Line({ service, name, currency, removable }: { service: Service; name: string; currency: string; removable?: boolean }) {
  const t = useTranslations('onboarding.services');
  const span = useSpan();
  const price = usePrice(currency);
  const failed = useFailed();
  // Whatever else of the business changed since it was shown is no matter.
  const remove = () => dropService(service.id).catch(failed);
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      <span className="min-w-0 flex-1 truncate font-medium">{name}{service.sample && <span className="ml-2"><Sample /></span>}</span>
      <span className="text-sm text-ink-soft">{span(service.minutes)}{service.price !== null && service.price !== undefined && ` · ${price(service.price)}`}</span>
      {removable && <IconButton label={t('remove', { name })} onPress={() => void remove()}><X aria-hidden className="size-4" /></IconButton>}
    </li>
  );
}

/** What the trade usually offers, each added by one press. */
function Proposed({ known, languages }: { known: readonly string[]; languages: readonly string[] }) {
  const t = useTranslations('onboarding.services');
  const failed = useFailed();
  const { id } = usePlace();
  const usual = useTradeOf(id)?.services ?? [];
  const first = languages[0] ?? 'en';
  const called = (one: { name: Record<string, string> }) => one.name[first] ?? one.name.en ?? '';
  const left = usual.filter((one) => !known.some((name) => name.toLowerCase() === called(one).toLowerCase()));
  const spoken = (one: { name: Record<string, string> }) => Object.fromEntries(Object.entries(one.name).filter(([code]) => languages.includes(code)));
  const add = (one: (typeof left)[number]) => ask(api.POST('/v1/services', { body: { name: spoken(one), minutes: one.minutes } })).then(askAnew, failed);
  if (left.length === 0) return null;
  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{t('proposed')}</p>
      <div className="flex flex-wrap gap-2">{left.map((one) => <Button key={called(one)} small onPress={() => void add(one)}><Plus aria-hidden className="size-4" />{called(one)}</Button>)}</div>
    </div>
  );
}

function Adding({ currency, language }: { currency: string; language: string }) {
  const t = useTranslations('onboarding.services');
  const fields = useTranslations('settings.fields.NewService');
  const say = useFault();
  const form = useServiceForm(undefined, () => {});
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); void form.save(); }}>
      <div className="grid grid-cols-[2fr_1fr_1fr_auto] items-start gap-3 max-phone:grid-cols-2">
        <Field form={form} name="name" languages={[language]} className="max-phone:col-span-2" />
        <Field form={form} name="minutes" unit="minute" />
        <MoneyField label={fields('price.label')} currency={currency} value={form.value.price} onChange={(price) => form.set('price', price)} error={say(form.faults.price)} />
        <Button type="submit" className="mt-6 h-9 max-phone:col-span-2 max-phone:mt-0 max-phone:h-11" isDisabled={form.saving || !form.dirty}>{t('add')}</Button>
      </div>
      <Whole form={form} />
    </form>
  );
}
