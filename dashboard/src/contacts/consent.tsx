import { BellOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Tag } from '@/ui/tag';

/** Said only where it matters: they asked for no more texts. */
export function Consent({ consent }: { consent: string }) {
  const t = useTranslations('contacts.consent');
  return consent === 'withdrawn' ? <Tag tone="warn" icon={<BellOff aria-hidden />}>{t('withdrawn')}</Tag> : null;
}
