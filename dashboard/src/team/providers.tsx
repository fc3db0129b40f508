import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Confirm } from '@/settings/confirm';
import { Copyable } from '@/settings/copyable';
import { providersQuery } from '@/settings/lists';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ProviderSheet } from './provider_sheet';
import type { Role } from './role_name';

type Provider = Shape<'ProviderShape'>;

/** Who else vouches for members: single sign-on by OpenID Connect. */
export function Providers({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('team.providers');
  const all = useSuspenseQuery(providersQuery).data.items;
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Provider>();
  const [removing, setRemoving] = useState<Provider>();
  const remove = ({ id }: Provider) => proven(async () => { await ask(api.DELETE('/v1/sign-in-providers/{id}', { params: { path: { id } } })); await kept.invalidateQueries(providersQuery); });
  return (
    <div className="mt-6">
      <div className="mb-1 flex min-h-8 items-center justify-between gap-4"><h3 className="font-semibold">{t('title')}</h3><Button small onPress={() => setAdding(true)}><Plus aria-hidden className="size-4" />{t('add')}</Button></div>
      <p className="text-sm text-ink-soft">{t('text')}</p>
      {all.length > 0 && (
        <ul aria-label={t('title')} className="mt-2 border-t border-line">
          {all.map((one) => (
            <li key={one.id} className="flex items-center gap-2 border-b border-line py-2">
              <div className="min-w-0 flex-1"><p className="font-medium">{one.name}</p><p className="truncate text-sm text-ink-soft">{one.issuer}</p></div>
              <Button small look="quiet" onPress={() => setShown(one)}>{t('addresses')}</Button>
              <Button small look="quiet" onPress={() => setRemoving(one)}>{t('remove')}</Button>
            </li>
          ))}
        </ul>
      )}
      {adding && <ProviderSheet roles={roles} onClose={() => setAdding(false)} onMade={(made) => { setAdding(false); setShown(made); }} />}
      {shown && <Addresses provider={shown} onClose={() => setShown(undefined)} />}
      {removing && <Confirm danger isOpen title={t('removeTitle', { name: removing.name })} text={t('removeText')} act={t('remove')} onClose={() => setRemoving(undefined)} run={() => remove(removing)} />}
    </div>
  );
}

function Addresses({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const t = useTranslations('team.providers');
  const done = useTranslations('common.act')('done');
  return (
    <Dialog title={provider.name} isOpen onClose={onClose} foot={<Button look="main" onPress={onClose}>{done}</Button>}>
      <div className="flex flex-col gap-4">
        <Copyable label={t('back')} hint={t('backHint')} text={provider.redirect_uri} />
        <Copyable label={t('begins')} hint={t('beginsHint')} text={provider.begins_at} />
      </div>
    </Dialog>
  );
}
