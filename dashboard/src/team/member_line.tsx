import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Confirm, useFailed } from '@/settings/confirm';
import { membersQuery } from '@/settings/lists';
import { IconButton } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Menu, MenuItem } from '@/ui/menu';
import { Tag } from '@/ui/tag';
import { toast } from '@/ui/toast';
import { phone } from '@/inbox/names';
import { PhoneDialog } from './phone_dialog';
import { useRoleName, useRoleOptions, type Role } from './role_name';

type Member = Shape<'MemberShape'>;
interface Props { member: Member; roles: readonly Role[]; may: boolean }

export function MemberLine({ member, roles, may }: Props) {
  const t = useTranslations('team');
  const failed = useFailed();
  const mine = useMe().id === member.id;
  const options = useRoleOptions(roles);
  const roleName = useRoleName(roles);
  const at = { params: { path: { id: member.id } } };
  const change = (body: Shape<'MemberChange'>, told: string) => proven(() => ask(api.PATCH('/v1/members/{id}', { ...at, body })))
    .then(async () => { toast({ text: told }); await kept.invalidateQueries(membersQuery); }, failed);
  return (
    <li className="flex items-center gap-4 border-b border-line py-2 max-phone:flex-wrap max-phone:gap-y-1">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2"><span className="truncate font-medium">{member.name}</span>{mine && <Tag>{t('you')}</Tag>}{member.disabled && <Tag tone="warn">{t('disabled')}</Tag>}</p>
        <p className="truncate text-sm text-ink-soft">{member.email}{!member.email_verified && <span className="text-ink-faint"> · {t('unconfirmed')}</span>}{member.phone && <span> · {phone(member.phone)}</span>}</p>
      </div>
      {may && !mine
        ? <Select bare label={t('roleOf', { name: member.name })} className="w-40" options={options} value={member.role} onChange={(role) => void change({ role }, t('changed', { name: member.name, role: roleName(role) }))} />
        : <span className="text-ink-soft">{roleName(member.role)}</span>}
      {may && <More member={member} mine={mine} onDisable={() => void change({ disabled: !member.disabled }, t(member.disabled ? 'enabledNow' : 'disabledNow', { name: member.name }))} />}
    </li>
  );
}

function More({ member, mine, onDisable }: { member: Member; mine: boolean; onDisable: () => void }) {
  const t = useTranslations('team');
  const [removing, setRemoving] = useState(false);
  const [reaching, setReaching] = useState(false);
  const remove = () => proven(async () => { await ask(api.DELETE('/v1/members/{id}', { params: { path: { id: member.id } } })); await kept.invalidateQueries(membersQuery); });
  return (
    <>
      <Menu label={t('more', { name: member.name })} placement="bottom end" trigger={<IconButton label={t('more', { name: member.name })}><Ellipsis aria-hidden className="size-4" /></IconButton>}>
        <MenuItem onAction={() => setReaching(true)}>{t('phoneFor')}</MenuItem>
        {!mine && <MenuItem onAction={onDisable}>{t(member.disabled ? 'enable' : 'disable')}</MenuItem>}
        {!mine && <MenuItem danger onAction={() => setRemoving(true)}>{t('remove')}</MenuItem>}
      </Menu>
      {reaching && <PhoneDialog member={member} onClose={() => setReaching(false)} />}
      <Confirm danger isOpen={removing} title={t('removeTitle', { name: member.name })} text={t('removeText')} act={t('remove')} onClose={() => setRemoving(false)} run={remove} />
    </>
  );
}
