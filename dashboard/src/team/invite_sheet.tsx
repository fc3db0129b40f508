import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Field } from '@/settings/form/field';
import { FormSheet } from '@/settings/form/form_sheet';
import { useForm } from '@/settings/form/use_form';
import { invitationsQuery } from '@/settings/lists';
import { toast } from '@/ui/toast';
import { useRoleOptions, type Role } from './role_name';

interface Props { roles: readonly Role[]; onClose: () => void; onInvited: (made: Shape<'InvitationShape'>) => void }

export function InviteSheet({ roles, onClose, onInvited }: Props) {
  const t = useTranslations('team');
  const form = useForm<Shape<'NewInvitation'>>({
    shape: 'NewInvitation', quiet: true,
    seen: { it: { email: '', role: 'agent' }, version: '' },
    write: async (body) => {
      const made = await proven(() => ask(api.POST('/v1/invitations', { body })));
      if (!made.link) toast({ text: t('invited', { email: body.email }) });
      await kept.invalidateQueries(invitationsQuery);
      onInvited(made);
    },
  });
  return (
    <FormSheet title={t('invite')} form={form} onClose={onClose} act={t('invite')}>
      <Field form={form} name="email" type="email" autoFocus />
      <Field form={form} name="role" options={useRoleOptions(roles)} />
      <p className="text-sm text-ink-soft">{t.has(`does.${form.value.role}` as never) && t(`does.${form.value.role}` as never)}</p>
    </FormSheet>
  );
}
