import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { usePlace } from '@/api/me';
import { Checkbox } from '@/ui/choice';

export type Permission = Shape<'PermissionShape'>;

/** What a permission allows, in the reader's language where it is known there. */
export function usePermits(): (permission: Permission) => string {
  const t = useTranslations('settings.permits');
  return ({ name, permits }) => (t.has(name as never) ? t(name as never) : permits);
}

interface Props { all: readonly Permission[]; value: readonly string[]; onChange: (names: string[]) => void; isDisabled?: boolean; error?: string | undefined; label: string }

/** Every permission there is. Nobody gives what they do not have. */
export function Permissions({ all, value, onChange, isDisabled, error, label }: Props) {
  const t = useTranslations('settings.permissions');
  const permits = usePermits();
  const { permissions: mine } = usePlace();
  const put = (name: string, on: boolean) => onChange(all.map((one) => one.name).filter((one) => (one === name ? on : value.includes(one))));
  const groups = [...new Set(all.map(({ name }) => name.split('.')[0] ?? ''))];
  const named = (group: string) => (t.has(group as never) ? t(group as never) : group);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {error && <p className="mb-2 text-xs text-bad max-phone:text-sm">{error}</p>}
      <div className="flex flex-col gap-3">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={named(group)}>
            <p className="text-xs font-medium text-ink-faint">{named(group)}</p>
            {all.filter(({ name }) => name.startsWith(`${group}.`)).map((one) => (
              <Checkbox key={one.name} isSelected={value.includes(one.name)} isDisabled={Boolean(isDisabled) || !mine.includes(one.name)} onChange={(on) => put(one.name, on)}>{permits(one)}</Checkbox>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
