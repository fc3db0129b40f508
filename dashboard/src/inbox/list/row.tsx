import { AtSign, Globe, MessageSquareMore, MessageSquareText, PenLine, Phone, PhoneCall, ShieldAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';
import { HolderMark } from '../holder';
import { useColleague, useContactName } from '../names';
import { useColleaguesAt, useContactWrites } from '../presence';
import { useShortTime } from '../time';
import type { Row as It } from '../shapes';
import { useIsMarked } from './marked';

const MEDIA: Record<It['medium'], LucideIcon> = { voice: Phone, sms: MessageSquareText, web: Globe };
const MARKS_MAX = 2;

interface Mark { name: 'urgent' | 'failed' | 'mentioned' | 'draft'; icon: LucideIcon; tone: string }

function marks(row: It): Mark[] {
  const all: [boolean, Mark][] = [
    [row.urgent, { name: 'urgent', icon: ShieldAlert, tone: 'text-bad' }],
    [row.failed, { name: 'failed', icon: TriangleAlert, tone: 'text-bad' }],
    [row.mentioned, { name: 'mentioned', icon: AtSign, tone: 'text-accent-strong' }],
    [row.draft, { name: 'draft', icon: PenLine, tone: 'text-ink-soft' }],
  ];
  return all.filter(([is]) => is).map(([, mark]) => mark).slice(0, MARKS_MAX);
}

/** A colleague who writes an answer at this moment; else up to two marks. */
function Marks({ row }: { row: It }) {
  const t = useTranslations('inbox.mark');
  const colleague = useColleague();
  const { typing } = useColleaguesAt(row.conversation);
  const known = marks(row).slice(0, typing ? 1 : MARKS_MAX);
  return <>{typing && <span className="inline-flex min-w-0 items-center gap-1 font-medium text-accent-strong"><MessageSquareMore aria-hidden className="size-3.5 shrink-0" /><span className="truncate">{t('replying', { name: colleague(typing) })}</span></span>}{known.map(({ name, icon: Icon, tone }) => (
    <span key={name} className={cx('inline-flex shrink-0 items-center gap-1 font-medium', tone)}><Icon aria-hidden className="size-3.5" />{t(name)}</span>
  ))}</>;
}

/** What was said last and by whom; a call says that it goes on. */
function Snippet({ row }: { row: It }) {
  const t = useTranslations('inbox');
  const writes = useContactWrites(row.conversation);
  if (row.in_call) return <span className="flex items-center gap-1 text-good"><PhoneCall aria-hidden className="size-3.5" />{t('inCall')}</span>;
  if (writes) return <span className="text-accent-strong">{t('composer.contactTyping')}</span>;
  if (!row.preview) return <>{t('nothingSaid')}</>;
  const { author, text } = row.preview;
  return <>{author !== 'contact' && <span>{t(`author.${author}`)}: </span>}{text || t('file.alone')}</>;
}

/** One conversation in three lines of 68 px in all. */
export function RowLines({ row, gone }: { row: It; gone: boolean }) {
  const t = useTranslations('inbox');
  const name = useContactName();
  const short = useShortTime();
  const Medium = MEDIA[row.medium];
  const on = useIsMarked(row.conversation);
  return (
    <div aria-current={on || undefined} className={cx('grid h-[68px] grid-cols-[8px_minmax(0,1fr)] items-center gap-2 pr-4 pl-2', gone && 'text-ink-faint', on && 'bg-accent-soft')}>
      <span className={cx('size-2 rounded-full', row.unread && 'bg-accent')}>{row.unread && <span className="sr-only">{t('unread')}</span>}</span>
      <div className="min-w-0">
        <div className="flex items-baseline gap-2">
          <span className={cx('min-w-0 flex-1 truncate text-base', row.unread ? 'font-semibold' : 'font-medium')}>{name(row)}</span>
          <time dateTime={row.at} className="shrink-0 text-xs text-ink-faint">{short(row.at)}</time>
        </div>
        <div className="truncate text-sm leading-5 text-ink-soft"><Snippet row={row} /></div>
        <div className="flex items-center gap-2.5 text-xs leading-4">
          <Medium aria-label={t(`medium.${row.medium}`)} className="size-3.5 shrink-0 text-ink-faint" />
          <HolderMark held={row} />
          <span className="flex-1" />
          <Marks row={row} />
        </div>
      </div>
    </div>
  );
}
