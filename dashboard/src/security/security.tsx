import { createLazyRoute } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe, usePlaceIfAny } from '@/api/me';
import { Frame } from '@/settings/frame';
import { Factors } from './factors';
import { Password } from './password';
import { Programs } from './programs';
import { Sessions } from './sessions';

export const Route = createLazyRoute('/desk/security')({ component: Security });

function Security() {
  const t = useTranslations('security');
  const { second_factor: has } = useMe();
  const place = usePlaceIfAny();
  return (
    <Frame section="security" under={t('under')}>
      {place?.wants_second_factor && !has && (
        <p role="status" className="mb-6 flex items-start gap-2 rounded-lg bg-warn-soft px-4 py-3 text-warn"><ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />{t('wanted', { name: place.name })}</p>
      )}
      <Factors />
      <Password />
      <Sessions />
      <Programs />
    </Frame>
  );
}
