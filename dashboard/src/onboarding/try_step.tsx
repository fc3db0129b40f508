import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TryPanel } from '@/phrases/try_panel';
import { channels, usePart } from '@/settings/document';
import { Button } from '@/ui/button';
import { Foot } from './foot';
import { TestCall } from './test_call';
import type { StepProps } from './wizard';

/** A test call in the page: for real where the business has a chat, else a rehearsal that books nothing. */
export function TryStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.try');
  const chat = usePart(channels).it.items.find(({ kind }) => kind === 'web');
  const [rehearsing, setRehearsing] = useState(!chat);
  return (
    <>
      {chat && !rehearsing ? <TestCall chat={chat.address} className="h-[440px]" /> : <TryPanel draft={false} className="h-[440px]" />}
      <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        {t(rehearsing ? 'hint' : 'realHint')}
        {chat && <Button small look="quiet" onPress={() => setRehearsing(!rehearsing)}>{t(rehearsing ? 'forReal' : 'rehearse')}</Button>}
      </p>
      <Foot onBack={onBack} onNext={onNext} />
    </>
  );
}
