import { useTranslations } from 'use-intl';
import { TryPanel } from '@/phrases/try_panel';
import { Foot } from './foot';
import type { StepProps } from './wizard';

export function TryStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.try');
  return (
    <>
      <TryPanel draft={false} className="h-[440px]" />
      <p className="mt-3 text-sm text-ink-soft">{t('hint')}</p>
      <Foot onBack={onBack} onNext={onNext} />
    </>
  );
}
