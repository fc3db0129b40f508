import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, askVersion } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { FormPart } from '@/settings/form/save_bar';
import { useForm } from '@/settings/form/use_form';
import { signInRulesQuery } from '@/settings/lists';
import { Checkbox } from '@/ui/choice';
import { Providers } from './providers';
import { useRoleName, type Role } from './role_name';

/** How members must sign in. */
export function SignIn({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('team');
  const name = useRoleName(roles);
  const seen = useSuspenseQuery(signInRulesQuery).data;
  const form = useForm<{ second_factor: string[] }>({
    seen: { it: { second_factor: [...seen.it.second_factor] }, version: seen.version },
    read: () => kept.fetchQuery({ ...signInRulesQuery, staleTime: 0 }),
    write: async (body, version) => {
      const now = await proven(() => askVersion(api.PUT('/v1/sign-in-rules', { body, headers: { 'If-Match': version } })));
      kept.setQueryData(signInRulesQuery.queryKey, now);
    },
  });
  const wanted = form.value.second_factor;
  const put = (id: string, on: boolean) => form.set('second_factor', roles.map((role) => role.id).filter((one) => (one === id ? on : wanted.includes(one))));
  return (
    <section className="mt-8 border-t border-line pt-6">
      <h2 className="font-semibold">{t('signIn')}</h2>
      <p className="mt-1 mb-3 text-sm text-ink-soft">{t('signInText')}</p>
      <FormPart form={form}>
        <fieldset>
          <legend className="sr-only">{t('signIn')}</legend>
          <div className="grid grid-cols-2 gap-x-4 max-phone:grid-cols-1">
            {roles.map(({ id }) => <Checkbox key={id} isSelected={wanted.includes(id)} onChange={(on) => put(id, on)}>{name(id)}</Checkbox>)}
          </div>
        </fieldset>
      </FormPart>
      <Providers roles={roles} />
    </section>
  );
}
