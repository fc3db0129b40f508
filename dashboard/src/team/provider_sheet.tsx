import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Field } from '@/settings/form/field';
import { FormSheet } from '@/settings/form/form_sheet';
import { ListField } from '@/settings/form/list_field';
import { useForm } from '@/settings/form/use_form';
import { providersQuery } from '@/settings/lists';
import { Select, Switch } from '@/ui/choice';
import { useRoleOptions, type Role } from './role_name';

interface Draft { name: string; issuer: string; client_id: string; client_secret: string | null; usual_role: string; new_members: boolean; domains: string[]; link_by_email: boolean; trusts_second_factor: boolean }

const FRESH: Draft = { name: '', issuer: '', client_id: '', client_secret: null, usual_role: 'none', new_members: false, domains: [], link_by_email: true, trusts_second_factor: false };
const NONE = 'none';

interface Props { roles: readonly Role[]; onClose: () => void; onMade: (made: Shape<'ProviderShape'>) => void }

export function ProviderSheet({ roles, onClose, onMade }: Props) {
  const t = useTranslations('team.providers');
  const options = useRoleOptions(roles);
  const form = useForm<Draft>({
    shape: 'Setup', quiet: true,
    seen: { it: FRESH, version: '' },
    write: async ({ name, issuer, client_id, client_secret, usual_role: usual, ...rules }) => {
      const body = { name, issuer, client_id, client_secret, rules: { ...rules, usual_role: usual === NONE ? null : usual } };
      const made = await proven(() => ask(api.POST('/v1/sign-in-providers', { body })));
      await kept.invalidateQueries(providersQuery);
      onMade(made);
    },
  });
  const { value, set } = form;
  return (
    <FormSheet title={t('add')} form={form} onClose={onClose} act={t('add')}>
      <Field form={form} name="name" autoFocus />
      <Field form={form} name="issuer" type="url" placeholder="https://login.example.com" />
      <Field form={form} name="client_id" />
      <Field form={form} name="client_secret" type="password" />
      <Switch isSelected={value.link_by_email} onChange={(on) => set('link_by_email', on)}>{t('linkByEmail')}</Switch>
      <Switch isSelected={value.new_members} onChange={(on) => set('new_members', on)}>{t('newMembers')}</Switch>
      {value.new_members && <Select label={t('usualRole')} value={value.usual_role} onChange={(id) => set('usual_role', id)} options={[{ id: NONE, text: t('noRole') }, ...options]} />}
      <ListField label={t('domains')} hint={t('domainsHint')} value={value.domains} onChange={(domains) => set('domains', domains)} />
      <Switch isSelected={value.trusts_second_factor} onChange={(on) => set('trusts_second_factor', on)}>{t('trusts')}</Switch>
    </FormSheet>
  );
}
