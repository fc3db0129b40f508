import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';

interface Props { onBack: (() => void) | undefined; onNext: () => void; next?: string; busy?: boolean; skip?: boolean }

/** The way on, and back. */
export function Foot({ onBack, onNext, next, busy, skip }: Props) {
  const t = useTranslations('onboarding');
  const common = useTranslations('common.act');
  return (
    <div className="mt-8 flex items-center gap-2 border-t border-line pt-4">
      {onBack && <Button look="quiet" className="-ml-3" onPress={onBack}>{common('back')}</Button>}
      <div className="flex-1" />
      {skip && <Button look="quiet" onPress={onNext}>{t('later')}</Button>}
      {!skip && <Button look="main" isDisabled={busy ?? false} onPress={onNext}>{next ?? common('next')}</Button>}
    </div>
  );
}
