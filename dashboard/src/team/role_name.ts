import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import type { Option } from '@/ui/choice';

export type Role = Shape<'RoleShape'>;

/** What a role is called: the built-in ones in the reader's language. */
export function useRoleName(roles: readonly Role[]): (id: string) => string {
  const t = useTranslations('team.roles');
  return (id) => (t.has(id as never) ? t(id as never) : (roles.find((role) => role.id === id)?.name ?? id));
}

export function useRoleOptions(roles: readonly Role[]): readonly Option[] {
  const name = useRoleName(roles);
  return roles.map(({ id }) => ({ id, text: name(id) }));
}
