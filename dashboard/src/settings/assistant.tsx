import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Section } from '@/ui/page';
import { useParticularsForm } from './business';
import { useBusiness } from './document';
import { Fixed } from './fixed';
import { FormPart } from './form/save_bar';
import { Frame } from './frame';
import { Spoken } from './spoken';

export const Route = createLazyRoute('/desk/settings/assistant')({ component: Assistant });

function Assistant() {
  const t = useTranslations('settings.assistant');
  const { fixed } = useBusiness();
  const shut = !useMay('settings.write') || fixed;
  const form = useParticularsForm();
  return (
    <Frame section="assistant" under={t('under')}>
      <Fixed />
      <FormPart form={form} readOnly={shut}>
        <Section title={t('languages')} text={t('languagesText')}>
          <Spoken form={form} shut={shut} />
        </Section>
        <Section title={t('says')} text={t('saysText')}>
          <p><Link to={'/phrases' as string} className="font-medium text-accent-strong underline underline-offset-2">{t('phrases')}</Link></p>
        </Section>
      </FormPart>
    </Frame>
  );
}
