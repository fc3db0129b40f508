import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Greeting } from '@/phrases/greeting';
import { useParticularsForm } from '@/settings/business';
import { useBusiness } from '@/settings/document';
import { Whole } from '@/settings/form/save_bar';
import { Spoken } from '@/settings/spoken';
import { SkeletonRows } from '@/ui/states';
import { Foot } from './foot';
import type { StepProps } from './wizard';

export function AssistantStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.assistant');
  const { fixed } = useBusiness();
  const speaks = useMay('playbooks.read');
  const form = useParticularsForm({ quiet: true });
  const go = () => { if (form.dirty) void form.save().then((saved) => { if (saved) onNext(); }); else onNext(); };
  return (
    <div className="flex flex-col gap-6">
      <section><h2 className="mb-2 font-semibold">{t('languages')}</h2><Spoken form={form} shut={fixed} /></section>
      {speaks && <section className="border-t border-line pt-6"><h2 className="mb-1 font-semibold">{t('greeting')}</h2><Suspense fallback={<SkeletonRows rows={2} />}><Greeting /></Suspense></section>}
      <Whole form={form} />
      <Foot onBack={onBack} onNext={go} busy={form.saving} />
    </div>
  );
}
