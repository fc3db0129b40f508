import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { Problem } from '@/api/problem';
import { kept } from '@/api/query';
import { choose } from '@/api/tenant';
import { faultsSaid, type Faults } from '@/settings/form/faults';
import { useFault } from '@/settings/form/field';
import { SPOKEN } from '@/settings/languages';
import { Choose, useZones } from '@/settings/places';
import { LocaleFields } from '@/settings/region';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { TextField } from '@/ui/field';
import { useTitle } from '@/ui/page';
import { useTold } from '@/ui/states';
import { bring } from '@/words';
import { useTradeName } from './trade_name';
import { chooseTrade, tradesQuery } from './trades';

/** What the browser knows: its zone, and the first of its languages that an assistant can speak. */
function guessed(): { zone: string; locale: string } {
  const tag = navigator.languages.find((one) => SPOKEN.some((code) => one.startsWith(code))) ?? 'en-US';
  const { language, region } = new Intl.Locale(tag).maximize();
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: `${language}-${region ?? 'US'}` };
}

const words = bring('settings', 'onboarding');

/** A desk without a business: its owner makes the first. Everything can be changed in the steps that follow. */
export default function Begin() {
  use(words);
  return <Form />;
}

function Form() {
  const t = useTranslations('onboarding');
  const fields = useTranslations('settings.fields.NewSettings');
  useTitle(t('begin.title'));
  const say = useFault();
  const told = useTold();
  const navigate = useNavigate();
  const { data: trades = [] } = useQuery(tradesQuery);
  const called = useTradeName();
  const [name, setName] = useState('');
  const [trade, setTrade] = useState<string | null>(null);
  const [where, setWhere] = useState(guessed);
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const refused = (error: unknown) => setFaults(error instanceof Problem && error.status === 422 ? faultsSaid(error) : { '': { said: told(error) } });
  const begin = async () => {
    const made = await ask(api.POST('/v1/tenants', { body: { name, ...where, ...(trade ? { trade } : {}) } }));
    choose(made.id);
    if (trade) chooseTrade(made.id, trade);
    await navigate({ to: '/onboarding' as string, search: { step: 'business' } as never });
    await kept.invalidateQueries({ queryKey: ['me'] });
  };
  const go = () => {
    if (name.trim() === '') return setFaults({ name: { code: 'missing' } });
    setBusy(true);
    begin().catch(refused).finally(() => setBusy(false));
  };
  return (
    <form noValidate className="mx-auto flex w-full max-w-[520px] flex-col gap-4 px-6 pt-10 pb-10 max-phone:px-4 max-phone:pt-6" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <header className="mb-2">
        <h1 className="text-xl font-semibold">{t('begin.title')}</h1>
        <p className="mt-1 text-ink-soft">{t('begin.text')}</p>
      </header>
      <TextField label={fields('name.label')} hint={fields('name.hint')} autoFocus value={name} onChange={(text) => { setName(text); setFaults({}); }} error={say(faults.name)} />
      <Select
        label={t('trade')} hint={t('tradeHint')} placeholder={t('tradeNone')} value={trade} onChange={setTrade} error={say(faults.trade)}
        options={trades.map(({ name: id }) => ({ id, text: called(id) }))}
      />
      <Choose label={fields('zone.label')} hint={t('begin.zoneHint')} value={where.zone} choices={useZones(where.zone)} onChange={(zone) => setWhere({ ...where, zone })} error={say(faults.zone)} />
      <LocaleFields value={where.locale} onChange={(locale) => setWhere({ ...where, locale })} error={say(faults.locale)} />
      {faults[''] && <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">{say(faults[''])}</p>}
      <Button type="submit" look="main" className="mt-2 self-end max-phone:w-full" isDisabled={busy}>{t('begin.go')}</Button>
    </form>
  );
}
