import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { usePlace } from '@/api/me';
import { useFailed } from '@/settings/confirm';
import { askAnew, seenBefore, services, useBusiness, usePart, type Service } from '@/settings/document';
import { Field, useFault } from '@/settings/form/field';
import { Whole } from '@/settings/form/save_bar';
import { useSpan } from '@/settings/form/spans';
import { MoneyField, usePrice } from '@/settings/money';
import { useServiceForm } from '@/settings/service_sheet';
import { Button, IconButton } from '@/ui/button';
import { Foot } from './foot';
import { TRADES, tradeOf, type Usual } from './trades';
import type { StepProps } from './wizard';

export function ServicesStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.services');
  const { fixed, languages, currency } = useBusiness();
  const all = usePart(services).it.items;
  const first = languages[0] ?? 'en';
  const named = (service: Service) => service.name[first] ?? Object.values(service.name)[0] ?? '';
  return (
    <div className="flex flex-col gap-5">
      <ul aria-label={t('title')} className="border-t border-line">
        {all.map((one) => <Line key={one.id} service={one} name={named(one)} currency={currency} {...(all.length > 1 && !fixed ? { removable: true } : {})} />)}
      </ul>
      {!fixed && <Proposed known={all.map(named)} languages={languages} />}
      {!fixed && <Adding key={all.length} currency={currency} language={first} />}
      <Foot onBack={onBack} onNext={onNext} />
    </div>
  );
}

function Line({ service, name, currency, removable }: { service: Service; name: string; currency: string; removable?: boolean }) {
  const t = useTranslations('onboarding.services');
  const span = useSpan();
  const price = usePrice(currency);
  const failed = useFailed();
  // Its row was read from what is shown; whatever else of the business changed since is no matter.
  const remove = () => services.read().then(({ version }) => ask(api.DELETE('/v1/services/{id}', { params: { path: { id: service.id } }, ...seenBefore(version) }))).then(askAnew, failed);
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
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
  const usual = TRADES.find(({ name }) => name === tradeOf(id))?.services ?? [];
  const first = languages[0] === 'es' ? 'es' : 'en';
  const left = usual.filter((one) => !known.some((name) => name.toLowerCase() === one[first].toLowerCase()));
  const name = (one: Usual) => Object.fromEntries(languages.map((code) => [code, code === 'es' ? one.es : one.en]));
  const add = (one: Usual) => ask(api.POST('/v1/services', { body: { name: name(one), minutes: one.minutes } })).then(askAnew, failed);
  if (left.length === 0) return null;
  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{t('proposed')}</p>
      <div className="flex flex-wrap gap-2">{left.map((one) => <Button key={one.en} small onPress={() => void add(one)}><Plus aria-hidden className="size-4" />{one[first]}</Button>)}</div>
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
