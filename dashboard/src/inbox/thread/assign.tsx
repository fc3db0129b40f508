import { useQuery } from '@tanstack/react-query';
import { CircleUserRound, UsersRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { MenuTrigger, Menu as AriaMenu, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { useKey } from '@/shell/keys';
import { FLOAT, MenuItem, MenuLine } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useAct } from '../acts';
import { teamsQuery } from '../asked';
import { useTeam } from '../names';
import type { Row } from '../shapes';

/** Gives the conversation to a colleague, or to a team. */
export function AssignMenu({ row, trigger }: { row: Row; trigger: ReactNode }) {
  const t = useTranslations('inbox');
  const [isOpen, setOpen] = useState(false);
  const { id: me } = useMe();
  const team = useTeam().filter(({ disabled }) => !disabled);
  const teams = useQuery(teamsQuery).data ?? [];
  const { mutate } = useAct();
  useKey({ a: () => setOpen(true) });
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {trigger}
      <Popover placement="bottom end" className={cx(FLOAT, 'min-w-48')}>
        <AriaMenu aria-label={t('act.assign')} className="max-h-80 overflow-auto p-1 outline-none">
          {team.map(({ id, name }) => (
            <MenuItem key={id} id={id} textValue={name} icon={<CircleUserRound aria-hidden />} onAction={() => mutate({ row, act: { do: 'assign', member: id } })}>
              {id === me ? t('who.toMe', { name }) : name}
            </MenuItem>
          ))}
          {teams.length > 0 && team.length > 0 && <MenuLine />}
          {teams.map(({ id, name }) => (
            <MenuItem key={id} id={id} textValue={name} icon={<UsersRound aria-hidden />} onAction={() => mutate({ row, act: { do: 'assign-team', team: id } })}>{name}</MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
