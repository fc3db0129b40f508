import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Checkbox } from '@/ui/choice';
import { Section } from '@/ui/page';
import { useParticularsForm } from './business';
import { useBusiness } from './document';
import { Fixed } from './fixed';
import { useFault } from './form/field';
import { FormPart } from './form/save_bar';
import { Frame } from './frame';
import { SPOKEN, useLanguageName } from './languages';

export const Route = createLazyRoute('/desk/settings/assistant')({ component: Assistant });

function Assistant() {
  const t = useTranslations('settings.assistant');
  const { fixed, locale } = useBusiness();
  const shut = !useMay('settings.write') || fixed;
  const form = useParticularsForm();
  const name = useLanguageName();
  const say = useFault();
  const first = locale.split('-')[0] ?? '';
  const { languages } = form.value;
  const put = (code: string, on: boolean) => form.set('languages', SPOKEN.filter((one) => (one === code ? on : languages.includes(one))));
  return (
    <Frame section="assistant" under={t('under')}>
      <Fixed />
      <FormPart form={form} readOnly={shut}>
        <Section title={t('languages')} text={t('languagesText')}>
          <fieldset>
            <legend className="sr-only">{t('languages')}</legend>
            {SPOKEN.map((code) => (
              <Checkbox key={code} isDisabled={shut || code === first} isSelected={languages.includes(code)} onChange={(on) => put(code, on)}>
                {name(code)}{code === first && <span className="ml-2 text-ink-faint">{t('first')}</span>}
              </Checkbox>
            ))}
            {form.faults.languages && <p className="text-xs text-bad">{say(form.faults.languages)}</p>}
          </fieldset>
        </Section>
        <Section title={t('says')} text={t('saysText')}>
          <p><Link to={'/phrases' as string} className="font-medium text-accent-strong underline underline-offset-2">{t('phrases')}</Link></p>
        </Section>
      </FormPart>
    </Frame>
  );
}
