import { useSuspenseQuery } from '@tanstack/react-query';
import { Fingerprint, Plus, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { Confirm, useFailed } from '@/settings/confirm';
import { Maybe, When } from '@/settings/when';
import { Button, IconButton } from '@/ui/button';
import { Section } from '@/ui/page';
import { AppDialog } from './app_dialog';
import { Codes } from './codes';
import { factorsChanged, factorsQuery } from './lists';
import { PasskeyDialog } from './passkey_dialog';
import { proven } from './proof';
import { passkeysWork } from './webauthn';

type Factor = Shape<'FactorShape'>;

/** Second factors, and the codes on paper for when they are lost. */
export function Factors() {
  const t = useTranslations('security');
  const failed = useFailed();
  const { items, recovery_codes_left: left } = useSuspenseQuery(factorsQuery).data;
  const [adding, setAdding] = useState<'app' | 'passkey'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [removing, setRemoving] = useState<Factor>();
  const added = (fresh: readonly string[]) => { setAdding(undefined); if (fresh.length > 0) setCodes(fresh); void factorsChanged(); };
  const anew = () => proven(() => ask(api.POST('/v1/me/recovery-codes'))).then(({ recovery_codes: fresh }) => added(fresh), failed);
  const remove = ({ id }: Factor) => proven(async () => { await ask(api.DELETE('/v1/me/factors/{id}', { params: { path: { id } } })); await factorsChanged(); });
  return (
    <>
      <Section title={t('second')} text={t('secondText')}>
        {items.length > 0 && <ul aria-label={t('second')}>{items.map((one) => <Line key={one.id} it={one} onRemove={() => setRemoving(one)} />)}</ul>}
        <div className="flex flex-wrap gap-2">
          {passkeysWork() && <Button onPress={() => setAdding('passkey')}><Plus aria-hidden className="size-4" />{t('addPasskey')}</Button>}
          <Button onPress={() => setAdding('app')}><Plus aria-hidden className="size-4" />{t('addApp')}</Button>
        </div>
      </Section>
      {items.length > 0 && (
        <Section title={t('codes')} text={t('codesText')}>
          <div className="flex flex-wrap items-center justify-between gap-2"><p>{t('left', { n: left })}</p><Button onPress={() => void anew()}>{t('newCodes')}</Button></div>
        </Section>
      )}
      {adding === 'app' && <AppDialog onClose={() => setAdding(undefined)} onAdded={added} />}
      {adding === 'passkey' && <PasskeyDialog onClose={() => setAdding(undefined)} onAdded={added} />}
      {codes && <Codes codes={codes} onClose={() => setCodes(undefined)} />}
      {removing && <Confirm danger isOpen title={t('removeTitle', { name: removing.name })} text={t('removeText')} act={t('remove')} onClose={() => setRemoving(undefined)} run={() => remove(removing)} />}
    </>
  );
}

function Line({ it, onRemove }: { it: Factor; onRemove: () => void }) {
  const t = useTranslations('security');
  const Icon = it.kind === 'passkey' ? Fingerprint : Smartphone;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2 last:border-b-0">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{it.name}</p>
        <p className="text-sm text-ink-soft">{t(it.kind === 'passkey' ? 'passkey' : 'app')} · {t('since')} <When at={it.created_at} /> · {t('used')} <Maybe at={it.used_at} /></p>
      </div>
      <IconButton label={t('removeOne', { name: it.name })} onPress={onRemove}><X aria-hidden className="size-4" /></IconButton>
    </li>
  );
}
