import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '@/api/problem';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { useFailed } from '@/settings/confirm';
import { invitationsQuery, providersQuery, signInRulesQuery } from '@/settings/lists';
import { Button } from '@/ui/button';

/** How members sign in is grave even to look at. Who was shown long ago is asked once more, here and not in place of the page. */
export function Guarded({ children }: { children: ReactNode }) {
  const t = useTranslations('team');
  const failed = useFailed();
  const asked = useQuery({ ...signInRulesQuery, retry: false });
  if (asked.data) return children;
  if (!isProblem(asked.error, 'proof_wanted')) return null;
  const open = () => proven(() => kept.fetchQuery({ ...signInRulesQuery, retry: false, staleTime: 0 }))
    .then(() => Promise.all([kept.invalidateQueries(invitationsQuery), kept.invalidateQueries(providersQuery)]), failed);
  return (
    <section className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-6">
      <div><h2 className="font-semibold">{t('signIn')}</h2><p className="mt-1 text-sm text-ink-soft">{t('guarded')}</p></div>
      <Button onPress={() => void open()}>{t('guardedGo')}</Button>
    </section>
  );
}
