import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { useFailed } from '@/settings/confirm';
import { Field, useFault } from '@/settings/form/field';
import { FormSheet } from '@/settings/form/form_sheet';
import { useForm } from '@/settings/form/use_form';
import { rolesQuery } from '@/settings/lists';
import { Permissions, type Permission } from '@/settings/permissions';
import { useRoleName, type Role } from './role_name';

interface Props { role: Role | undefined; permissions: readonly Permission[]; onClose: () => void }

/** What a role may do. Those that every business has can be looked at. */
export function RoleSheet({ role, permissions, onClose }: Props) {
  const t = useTranslations('team');
  const say = useFault();
  const failed = useFailed();
  const name = useRoleName(role ? [role] : []);
  const shut = !useMay('roles.manage') || role?.built_in === true;
  const at = { params: { path: { id: role?.id ?? '' } } };
  const form = useForm<Shape<'RoleDraft'>>({
    shape: 'RoleDraft',
    seen: { it: role ? { name: role.built_in ? name(role.id) : role.name, permissions: [...role.permissions] } : { name: '', permissions: [] }, version: '' },
    check: ({ permissions: chosen }): Record<string, { code: 'missing' }> => (chosen.length === 0 ? { permissions: { code: 'missing' } } : {}),
    write: async (body) => {
      if (role) {
        const { version } = await askVersion(api.GET('/v1/roles/{id}', at));
        await proven(() => ask(api.PUT('/v1/roles/{id}', { ...at, body, headers: version ? { 'If-Match': version } : {} })));
      } else await proven(() => ask(api.POST('/v1/roles', { body })));
      await kept.invalidateQueries(rolesQuery);
    },
    onSaved: onClose,
  });
  const remove = role && !shut && { text: t('removeRole'), run: () => proven(() => ask(api.DELETE('/v1/roles/{id}', at))).then(async () => { onClose(); await kept.invalidateQueries(rolesQuery); }, failed) };
  return (
    <FormSheet title={role ? name(role.id) : t('newRole')} form={form} onClose={onClose} readOnly={shut} {...(remove ? { removal: remove } : {})} {...(role ? {} : { act: t('makeRole') })}>
      {role?.built_in ? <p className="text-ink-soft">{t('builtIn')}</p> : <Field form={form} name="name" isDisabled={shut} autoFocus />}
      <Permissions label={t('may')} all={permissions} value={form.value.permissions} isDisabled={shut} onChange={(names) => form.set('permissions', names)} error={say(form.faults.permissions)} />
    </FormSheet>
  );
}
