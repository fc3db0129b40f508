import { Archive, ArrowLeft, CalendarClock, CheckCheck, CircleUserRound, Ellipsis, Info, MailWarning, RotateCcw, Sparkles, Tags, UserRoundPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '@/api/me';
import { useCommands } from '@/shell/commands';
import { useKey } from '@/shell/keys';
import { Button, IconButton } from '@/ui/button';
import { Menu, MenuItem, MenuLine } from '@/ui/menu';
import { useAct } from '../acts';
import { HolderMark } from '../holder';
import { write } from '../composer/field';
import { phone, useColleague, useContactName } from '../names';
import { useInbox } from '../selected';
import type { Row } from '../shapes';
import { AlsoHere } from './also_here';
import { AssignMenu } from './assign';
import { SnoozeMenu } from './snooze';

/** Which acts fit the conversation as it stands, for whoever may. */
function useFitting(row: Row) {
  const { id: me } = useMe();
  const may = useMay('conversations.reply');
  const [open, held] = [row.status !== 'closed', row.holder === 'member'];
  const [mine, other] = [held && row.assignee === me, held && row.assignee && row.assignee !== me ? row.assignee : undefined];
  return {
    take: may && open && !mine && !other,
    // Not where a colleague's name appears under the finger that was about to take it from the assistant.
    takeFrom: may && open ? other : undefined,
    handBack: may && open && row.holder !== 'assistant' && !other,
    close: may && open && !row.in_call,
    reopen: may && row.status !== 'open',
    answered: may && Boolean(row.waiting_since),
    assign: useMay('conversations.assign') && open,
  };
}

function useThreadActs(row: Row) {
  const t = useTranslations('inbox.act');
  const fits = useFitting(row);
  const { mutate, isPending } = useAct();
  const run = useMemo(() => {
    const act = (it: Parameters<typeof mutate>[0]['act']) => () => mutate({ row, act: it });
    return {
      take: act({ do: 'take-over' }), takeFrom: (from: string | undefined) => act({ do: 'take-over', ...(from && { from }) })(), handBack: act({ do: 'hand-back' }), close: act({ do: 'close' }),
      reopen: act({ do: 'reopen' }), unread: act({ do: 'unread' }), answered: act({ do: 'no-answer-needed' }),
    };
  }, [row, mutate]);
  useKey({
    t: fits.take ? run.take : undefined, b: fits.handBack ? run.handBack : undefined,
    e: fits.close ? run.close : undefined, u: run.unread,
  });
  const { take, handBack, close, reopen } = fits;
  useCommands(useMemo(() => [
    ...(take ? [{ id: 'take', text: t('takeOver'), keys: 't', run: run.take }] : []),
    ...(handBack ? [{ id: 'back', text: t('handBack'), keys: 'b', run: run.handBack }] : []),
    ...(close ? [{ id: 'close', text: t('close'), keys: 'e', run: run.close }] : []),
    ...(reopen ? [{ id: 'reopen', text: t('reopen'), run: run.reopen }] : []),
    { id: 'unread', text: t('unread'), keys: 'u', run: run.unread },
  ], [take, handBack, close, reopen, run, t]));
  return { fits, run, isPending };
}

type Acts = ReturnType<typeof useThreadActs>;

function MoreMenu({ acts: { fits, run }, onPerson, onTags }: { acts: Acts; onPerson: () => void; onTags?: () => void }) {
  const t = useTranslations('inbox');
  const colleague = useColleague();
  return (
    <Menu label={t('act.more')} placement="bottom end" trigger={<IconButton label={t('act.more')}><Ellipsis aria-hidden className="size-4" /></IconButton>}>
      <MenuItem icon={<Info aria-hidden />} onAction={onPerson}>{t('person.title')}</MenuItem>
      {onTags && <MenuItem icon={<Tags aria-hidden />} keys="l" onAction={onTags}>{t('tags.title')}</MenuItem>}
      {fits.takeFrom && <MenuItem icon={<CircleUserRound aria-hidden />} onAction={() => run.takeFrom(fits.takeFrom)}>{t('act.takeFrom', { name: colleague(fits.takeFrom) })}</MenuItem>}
      {fits.answered && <MenuItem icon={<CheckCheck aria-hidden />} onAction={run.answered}>{t('act.noAnswer')}</MenuItem>}
      <MenuItem icon={<MailWarning aria-hidden />} keys="u" onAction={run.unread}>{t('act.unread')}</MenuItem>
      {fits.reopen && <MenuItem icon={<RotateCcw aria-hidden />} onAction={run.reopen}>{t('act.reopen')}</MenuItem>}
      {fits.close && <MenuLine />}
      {fits.close && <MenuItem icon={<Archive aria-hidden />} keys="e" onAction={run.close}>{t('act.close')}</MenuItem>}
    </Menu>
  );
}

/** Who it is with, who answers, and what can be done about it. */
export function Head({ row, onPerson, onTags }: { row: Row; onPerson: () => void; onTags: () => void }) {
  const t = useTranslations('inbox');
  const name = useContactName()(row);
  const { back } = useInbox();
  const acts = useThreadActs(row);
  const { fits, run, isPending } = acts;
  const mayTag = useMay('conversations.reply');
  useKey({ Escape: back, l: mayTag ? onTags : undefined });
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-paper px-4 max-phone:gap-1 max-phone:px-1">
      <span className="hidden max-phone:block"><IconButton label={t('act.back')} onPress={back}><ArrowLeft aria-hidden className="size-5" /></IconButton></span>
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-base font-semibold">{name}</h2>
        <p className="flex items-center gap-2 text-xs text-ink-faint">
          <HolderMark held={row} />
          <AlsoHere row={row} />
          {row.contact.name && row.contact.address && <span className="truncate max-phone:hidden">{phone(row.contact.address)}</span>}
        </p>
      </div>
      {fits.take && <Button look={row.holder === 'assistant' && !row.waiting_since ? 'plain' : 'main'} isDisabled={isPending} onPress={() => { run.take(); write(); }}><CircleUserRound aria-hidden className="size-4" />{t('act.takeOver')}</Button>}
      {!fits.take && fits.handBack && <Button isDisabled={isPending} onPress={run.handBack}><Sparkles aria-hidden className="size-4" />{t('act.handBack')}</Button>}
      <div className="contents max-phone:hidden">
        {fits.assign && <AssignMenu row={row} trigger={<IconButton label={t('act.assign')} keys="a"><UserRoundPlus aria-hidden className="size-4" /></IconButton>} />}
        {fits.close && <SnoozeMenu row={row} trigger={<IconButton label={t('act.snooze')} keys="s"><CalendarClock aria-hidden className="size-4" /></IconButton>} />}
        {fits.close && <IconButton label={t('act.close')} keys="e" onPress={run.close}><Archive aria-hidden className="size-4" /></IconButton>}
      </div>
      <MoreMenu acts={acts} onPerson={onPerson} {...(mayTag && { onTags })} />
    </header>
  );
}
