import { Link } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { useRoleName, type Role } from './role_name';

export function Roles({ roles, onNew }: { roles: readonly Role[]; onNew: () => void }) {
  const t = useTranslations('team');
  const name = useRoleName(roles);
  const may = useMay('roles.manage');
  const about = ({ id, permissions }: Role) => (t.has(`does.${id}` as never) ? t(`does.${id}` as never) : t('permits', { n: permissions.length }));
  return (
    <section className="mt-8">
      <div className="mb-2 flex min-h-8 items-center justify-between gap-4">
        <h2 className="font-semibold">{t('rolesTitle')}</h2>
        {may && <Button small onPress={onNew}><Plus aria-hidden className="size-4" />{t('newRole')}</Button>}
      </div>
      <ul aria-label={t('rolesTitle')} className="border-t border-line">
        {roles.map((role) => (
          <li key={role.id} className="border-b border-line">
            <Link to={'/team' as string} search={{ open: `role-${role.id}` } as never} resetScroll={false} className="-mx-2 flex min-h-12 items-center gap-4 rounded-md px-2 py-2 outline-offset-[-2px] hover:bg-hover">
              <span className="w-32 shrink-0 truncate font-medium">{name(role.id)}</span>
              <span className="min-w-0 flex-1 text-sm text-ink-soft max-phone:hidden">{about(role)}</span>
              <ChevronRight aria-hidden className="ml-auto size-4 text-ink-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
