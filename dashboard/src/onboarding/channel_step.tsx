import { Link } from '@tanstack/react-router';
import { MessageCircle, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useFailed } from '@/settings/confirm';
import { Copyable } from '@/settings/copyable';
import { askAnew, channels, useBusiness, usePart } from '@/settings/document';
import { Button } from '@/ui/button';
import { Foot } from './foot';
import type { StepProps } from './wizard';

const LONGEST = 40;

/** "Clínica Ribera" → `clinica-ribera`. */
const keyOf = (name: string) => name.normalize('NFD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, LONGEST) || 'chat';
const other = () => crypto.getRandomValues(new Uint8Array(3)).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');

export function ChannelStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.channel');
  const failed = useFailed();
  const { fixed, name } = useBusiness();
  const all = usePart(channels).it.items;
  const web = all.find(({ kind }) => kind === 'web');
  const phones = all.filter(({ kind }) => kind === 'twilio');
  const add = () => ask(api.POST('/v1/channels', { body: { kind: 'web', address: `${keyOf(name)}-${other()}` } })).then(askAnew, failed);
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col gap-3">
        <h2 className="flex items-center gap-2 font-semibold"><MessageCircle aria-hidden className="size-4 text-ink-faint" />{t('chat')}</h2>
        {web && <Copyable label={t('embed')} hint={t('embedHint')} text={`<script src="${location.origin}/widget.js" data-key="${web.address}" async></script>`} />}
        {!web && <div><p className="mb-2 text-ink-soft">{t('noChat')}</p><Button isDisabled={fixed} onPress={() => void add()}>{t('addChat')}</Button></div>}
      </section>
      <section className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 className="flex items-center gap-2 font-semibold"><Phone aria-hidden className="size-4 text-ink-faint" />{t('phone')}</h2>
        {phones.map(({ id, address }) => <p key={id}>{address}</p>)}
        <p className="text-ink-soft">{t('phoneText')} <Link to={'/settings/channels' as string} search={{ open: 'new' } as never} className="font-medium text-accent-strong underline underline-offset-2">{t('addPhone')}</Link></p>
      </section>
      <Foot onBack={onBack} onNext={onNext} skip={all.length === 0} />
    </div>
  );
}
