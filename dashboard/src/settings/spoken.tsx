import { useTranslations } from 'use-intl';
import { Checkbox } from '@/ui/choice';
import type { Editable } from './business';
import { useFault } from './form/field';
import type { Form } from './form/use_form';
import { SPOKEN, useLanguageName } from './languages';

/** The languages the assistant answers in; the first one stays. */
export function Spoken({ form, shut }: { form: Form<Editable>; shut: boolean }) {
  const t = useTranslations('settings.assistant');
  const say = useFault();
  const name = useLanguageName();
  const { languages, locale } = form.value;
  const first = locale.split('-')[0] ?? '';
  const put = (code: string, on: boolean) => form.set('languages', SPOKEN.filter((one) => (one === code ? on : languages.includes(one))));
  return (
    <fieldset>
      <legend className="sr-only">{t('languages')}</legend>
      <div className="grid grid-cols-2 gap-x-4">
        {SPOKEN.map((code) => (
          <Checkbox key={code} isDisabled={shut || code === first} isSelected={languages.includes(code)} onChange={(on) => put(code, on)}>
            {name(code)}{code === first && <span className="ml-2 text-ink-faint">{t('first')}</span>}
          </Checkbox>
        ))}
      </div>
      {form.faults.languages && <p className="text-xs text-bad">{say(form.faults.languages)}</p>}
    </fieldset>
  );
}
