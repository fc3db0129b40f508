import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { Copyable } from '@/settings/copyable';
import { Frame } from '@/settings/frame';
import { useOpened } from '@/settings/services';
import { membersQuery, rolesQuery } from '@/settings/lists';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Guarded } from './guarded';
import { Invitations } from './invitations';
import { InviteSheet } from './invite_sheet';
import { MemberLine } from './member_line';
import { RoleSheet } from './role_sheet';
import { Roles } from './roles';
import { SignIn } from './sign_in';
import { NewTeam, KeptTeam } from './team_sheet';
import { Teams, useTeams } from './teams';

export const Route = createLazyRoute('/desk/team')({ component: Team });

const INVITE = 'invite';
const NEW_ROLE = 'new-role';
const NEW_TEAM = 'new-team';

function Team() {
  const t = useTranslations('team');
  const may = useMay('members.manage');
  const guards = useMay('security.manage');
  const members = useSuspenseQuery(membersQuery).data.items;
  const roles = useSuspenseQuery(rolesQuery).data;
  const { open, show } = useOpened('/team');
  const [invited, setInvited] = useState<Shape<'InvitationShape'>>();
  const role = roles.items.find(({ id }) => `role-${id}` === open);
  const team = useTeams().find(({ id }) => id === open);
  const close = () => show();
  return (
    <Frame section="team" under={t('under')} actions={may && <Button look="main" onPress={() => show(INVITE)}><UserPlus aria-hidden className="size-4" />{t('invite')}</Button>}>
      <ul aria-label={t('members')} className="border-t border-line">
        {members.map((one) => <MemberLine key={one.id} member={one} roles={roles.items} may={may} />)}
      </ul>
      {may && <Invitations roles={roles.items} />}
      <Teams members={members} onNew={() => show(NEW_TEAM)} />
      <Roles roles={roles.items} onNew={() => show(NEW_ROLE)} />
      {guards && <Guarded><SignIn roles={roles.items} /></Guarded>}
      {open === INVITE && may && <InviteSheet roles={roles.items} onClose={close} onInvited={(made) => { if (made.link) setInvited(made); close(); }} />}
      {(role ?? (open === NEW_ROLE)) && <RoleSheet key={open} role={role} permissions={roles.permissions} onClose={close} />}
      {open === NEW_TEAM && <NewTeam members={members} onClose={close} />}
      {team && <KeptTeam key={team.id} team={team} members={members} onClose={close} />}
      {invited?.link && <HandOver link={invited.link} email={invited.email} onClose={() => setInvited(undefined)} />}
    </Frame>
  );
}

/** There is no mail server: somebody carries the link over. */
function HandOver({ link, email, onClose }: { link: string; email: string; onClose: () => void }) {
  const t = useTranslations('team');
  const done = useTranslations('common.act')('done');
  return (
    <Dialog alert title={t('linkTitle')} isOpen onClose={onClose} foot={<Button look="main" onPress={onClose}>{done}</Button>}>
      <div className="flex flex-col gap-4"><p className="text-ink-soft">{t('linkText', { email })}</p><Copyable label={t('link')} text={link} /></div>
    </Dialog>
  );
}
