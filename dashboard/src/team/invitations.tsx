import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { useFailed } from '@/settings/confirm';
import { invitationsQuery } from '@/settings/lists';
import { When } from '@/settings/when';
import { IconButton } from '@/ui/button';
import { useRoleName, type Role } from './role_name';

/** Who was invited and has not come yet. */
export function Invitations({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('team');
  const failed = useFailed();
  const roleName = useRoleName(roles);
  const all = useQuery(invitationsQuery).data?.items ?? [];
  const withdraw = (id: string) => proven(() => ask(api.DELETE('/v1/invitations/{id}', { params: { path: { id } } }))).then(() => kept.invalidateQueries(invitationsQuery), failed);
  if (all.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-semibold">{t('invitations')}</h2>
      <ul aria-label={t('invitations')} className="border-t border-line">
        {all.map(({ id, email, role, expires_at: ends }) => (
          <li key={id} className="flex items-center gap-4 border-b border-line py-2">
            <div className="min-w-0 flex-1"><p className="truncate">{email}</p><p className="text-sm text-ink-soft">{roleName(role)} · {t('ends')} <When at={ends} /></p></div>
            <IconButton label={t('withdraw', { email })} onPress={() => void withdraw(id)}><X aria-hidden className="size-4" /></IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
