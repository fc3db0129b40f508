import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, askVersion } from '@/api/client';
import { kept } from '@/api/query';
import { useMay } from '@/api/me';
import { Section } from '@/ui/page';
import { particulars, seenBefore, useBusiness, usePart, type Particulars } from './document';
import { Field } from './form/field';
import { FormPart } from './form/save_bar';
import { useForm } from './form/use_form';
import { Fixed } from './fixed';
import { Frame } from './frame';
import { CurrencyField, ZoneField } from './places';
import { LocaleOfForm } from './region';

export const Route = createLazyRoute('/desk/settings/business')({ component: Business });

/** What of it can be changed. */
export type Editable = Pick<Particulars, 'name' | 'zone' | 'locale' | 'languages' | 'currency' | 'address' | 'transfer_to'>;

export function useParticularsForm(more: { onSaved?: () => void; quiet?: boolean } = {}) {
  const seen = usePart(particulars);
  return useForm<Editable>({
    ...more,
    shape: 'NewSettings',
    seen: { it: editable(seen.it), version: seen.version },
    read: async () => { const fresh = await particulars.read(); particulars.keep(fresh); return { it: editable(fresh.it), version: fresh.version }; },
    write: async (value, version, fields) => {
      const body = Object.fromEntries(fields.map((name) => [name, value[name]]));
      particulars.keep(await askVersion(api.PATCH('/v1/settings', { body, ...seenBefore(version) })));
      // The name and the zone of the business stand on every page.
      await kept.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

const editable = ({ name, zone, locale, languages, currency, address, transfer_to = null }: Particulars): Editable => ({ name, zone, locale, languages, currency, address, transfer_to });

function Business() {
  const t = useTranslations('settings.business');
  const { fixed, languages } = useBusiness();
  const shut = !useMay('settings.write') || fixed;
  const form = useParticularsForm();
  const one = { form, isDisabled: shut };
  return (
    <Frame section="business" under={t('under')}>
      <Fixed />
      <FormPart form={form} readOnly={shut}>
        <Section title={t('who')} text={t('whoText')}>
          <Field {...one} name="name" />
          <Field {...one} name="address" languages={languages} />
        </Section>
        <Section title={t('where')} text={t('whereText')}>
          <ZoneField {...one} />
          <LocaleOfForm {...one} />
          <CurrencyField {...one} />
        </Section>
        <Section title={t('person')} text={t('personText')}>
          <Field {...one} name="transfer_to" type="tel" placeholder="+1 403 555 0100" />
        </Section>
      </FormPart>
    </Frame>
  );
}
