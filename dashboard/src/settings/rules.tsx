import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, askVersion, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { Section } from '@/ui/page';
import { rules, seenBefore, useBusiness, usePart } from './document';
import { Fixed } from './fixed';
import { Field } from './form/field';
import { FormPart } from './form/save_bar';
import { useForm } from './form/use_form';
import { Frame } from './frame';

export const Route = createLazyRoute('/desk/settings/rules')({ component: Rules });

type BookingRules = Shape<'BookingRules'>;
type Name = keyof BookingRules;
type Unit = 'minute' | 'hour' | 'day';

/** Which fields stand together, and what their numbers count. */
const PARTS: readonly { name: 'when' | 'kept' | 'sent' | 'ends'; fields: readonly (readonly [Name, Unit?])[] }[] = [
  { name: 'when', fields: [['notice_minutes', 'minute'], ['horizon_days', 'day'], ['grid_minutes', 'minute'], ['buffer_minutes', 'minute']] },
  { name: 'kept', fields: [['hold_minutes', 'minute']] },
  { name: 'sent', fields: [['reminder_minutes'], ['quiet_from'], ['quiet_until']] },
  { name: 'ends', fields: [['conversation_hours', 'hour']] },
];

function Rules() {
  const t = useTranslations('settings.rules');
  const seen = usePart(rules);
  const shut = !useMay('settings.write') || useBusiness().fixed;
  const form = useForm<BookingRules>({
    shape: 'BookingRules',
    seen,
    read: async () => { const fresh = await rules.read(); rules.keep(fresh); return fresh; },
    write: async (body, version) => rules.keep(await askVersion(api.PUT('/v1/rules', { body, ...seenBefore(version) }))),
  });
  return (
    <Frame section="rules" under={t('under')}>
      <Fixed />
      <FormPart form={form} readOnly={shut}>
        {PARTS.map(({ name, fields }) => (
          <Section key={name} title={t(`${name}.title`)} text={t(`${name}.text`)}>
            <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1">
              {fields.map(([field, unit]) => (
                <Field key={field} form={form} name={field} isDisabled={shut} {...(unit ? { unit } : {})} {...(field === 'reminder_minutes' ? { className: 'col-span-full' } : {})} />
              ))}
            </div>
          </Section>
        ))}
      </FormPart>
    </Frame>
  );
}
