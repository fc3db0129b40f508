/** Where the business is: the region decides the order of days and how numbers are dialled. */
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Select } from '@/ui/choice';
import { useFault } from './form/field';
import type { Form } from './form/use_form';
import { SPOKEN, useLanguageName } from './languages';
import { Choose, type Choice } from './places';

/** ISO 3166-1. */
const REGIONS = 'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(' ');

export function useRegions(): readonly Choice[] {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return REGIONS.map((id) => ({ id, text: names.of(id) ?? id })).sort((a, b) => a.text.localeCompare(b.text, locale));
  }, [locale]);
}

export const parts = (locale: string) => { const [language = 'en', region = 'US'] = locale.split('-'); return { language, region }; };

interface Props { value: string; onChange: (locale: string) => void; among?: readonly string[]; error?: string | undefined; isDisabled?: boolean }

/** The first language and the country. */
export function LocaleFields({ value, onChange, among = SPOKEN, error, isDisabled }: Props) {
  const t = useTranslations('settings.fields.NewSettings.locale');
  const name = useLanguageName();
  const { language, region } = parts(value);
  const shut = isDisabled ? { isDisabled } : {};
  return (
    <>
      <Choose label={t('region')} hint={t('regionHint')} value={region} choices={useRegions()} onChange={(to) => onChange(`${language}-${to}`)} error={error} {...shut} />
      <Select label={t('language')} hint={t('languageHint')} value={language} options={among.map((id) => ({ id, text: name(id) }))} onChange={(to) => onChange(`${to}-${region}`)} {...shut} />
    </>
  );
}

export function LocaleOfForm<T extends { locale: string; languages: readonly string[] }>({ form, isDisabled }: { form: Form<T>; isDisabled?: boolean }) {
  const say = useFault();
  return <LocaleFields value={form.value.locale} among={form.value.languages} onChange={(locale) => form.set('locale', locale as T['locale'])} error={say(form.faults.locale)} {...(isDisabled ? { isDisabled } : {})} />;
}
