import { Link } from '@tanstack/react-router';
import { CircleUserRound, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { useColleague, useTeam } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Menu, MenuItem, MenuLine } from '@/ui/menu';
import { cx } from '@/ui/cx';
import type { Task } from './asked';
import { isLate, useTaskWords } from './names';
import { useTick } from './tick';

interface Props { task: Task; may: boolean; now: number; onEdit?: () => void }

const LINK = 'inline-flex items-center gap-1 font-medium text-accent-strong hover:underline max-phone:min-h-11';

/** Something to do: ticked off in its place, with whom it is about a tap away. */
export function TaskLine({ task, may, now, onEdit }: Props) {
  const t = useTranslations('contacts.tasks');
  const { what, due, name } = useTaskWords();
  const { tick, isPending } = useTick();
  return (
    <li className="flex flex-wrap items-start gap-x-4 border-b border-line py-2.5">
      <Checkbox isSelected={Boolean(task.done_at)} isDisabled={!may || isPending} onChange={(done) => tick(task, done)} className="min-w-0 flex-1 max-phone:min-h-11 max-phone:basis-full">
        <span className={cx('block break-words', task.done_at && 'text-ink-faint line-through')}>{what(task)}</span>
        <span className={cx('block text-sm', isLate(task, now) ? 'font-medium text-bad' : 'text-ink-soft')}>{due(task, now)}</span>
      </Checkbox>
      <span className="flex flex-wrap items-center justify-end gap-x-3 pt-1 text-sm max-phone:pl-6">
        {!task.done_at && task.address?.startsWith('+') && <a className={LINK} href={`tel:${task.address}`} aria-label={t('call', { name: name(task) })}><Phone aria-hidden className="size-3.5" />{t('callShort')}</a>}
        {task.conversation ? <Link className={LINK} to={`/inbox/${task.conversation}` as string}>{t('conversation')}</Link>
          : task.contact && <Link className={LINK} to={`/contacts/${task.contact}` as string}>{task.name ?? t('person')}</Link>}
        <Assigned task={task} may={may && !task.done_at} />
        {may && onEdit && <Button small look="quiet" onPress={onEdit} aria-label={t('editOf', { what: what(task) })}>{t('edit')}</Button>}
      </span>
    </li>
  );
}

/** Whose it is, and whose it shall be. */
function Assigned({ task, may }: { task: Task; may: boolean }) {
  const t = useTranslations('contacts.tasks');
  const { id: me } = useMe();
  const colleague = useColleague();
  const team = useTeam().filter(({ disabled }) => !disabled);
  const { assign } = useTick();
  const whose = task.assignee ? colleague(task.assignee) : t('nobodys');
  if (!may) return task.assignee ? <span className="text-ink-soft">{whose}</span> : null;
  return (
    <Menu label={t('assign')} placement="bottom end" trigger={<Button small look="quiet" aria-label={t('assignOf', { whose })}><CircleUserRound aria-hidden className="size-3.5" />{whose}</Button>}>
      <MenuItem onAction={() => assign(task, me)}>{t('toMe')}</MenuItem>
      {team.filter(({ id }) => id !== me).map(({ id, name }) => <MenuItem key={id} onAction={() => assign(task, id)}>{name}</MenuItem>)}
      {task.assignee && <><MenuLine /><MenuItem onAction={() => assign(task, null)}>{t('nobodys')}</MenuItem></>}
    </Menu>
  );
}
