import { useTranslations } from 'use-intl';
import { Bubble } from '../entry';
import { useSpeaking } from './at_once';

/** What the caller has said until now, while they speak; it may still change, and nobody is read it aloud. */
export function Speaking({ conversation }: { conversation: string }) {
  const t = useTranslations('inbox.call');
  const words = useSpeaking(conversation);
  if (!words) return null;
  return (
    <div aria-live="off" className="flex flex-col pt-3">
      <Bubble author="contact" dim below={<span>{t('speaking')}</span>}><span className="text-ink-soft italic">{words} …</span></Bubble>
    </div>
  );
}
