import { BellOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { chime, useBlocked, useSoundIsOff } from '../sound';

/** Somebody waited and the browser kept the chime silent: the click that turns it on is what it asks for. */
export function SoundLine() {
  const t = useTranslations('inbox.sound');
  const [blocked, off] = [useBlocked(), useSoundIsOff()];
  if (!blocked || off) return null;
  return (
    <p role="status" className="flex items-center gap-2 border-b border-line bg-warn-soft px-3 py-1.5 text-sm text-warn">
      <BellOff aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{t('blocked')}</span>
      <Button onPress={() => void chime()} className="h-6 shrink-0 rounded-sm font-medium underline underline-offset-2 max-phone:h-11">{t('allow')}</Button>
    </p>
  );
}
