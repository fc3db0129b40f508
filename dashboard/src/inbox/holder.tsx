/** Who is answering, always with an icon and a word. */
import { CircleUserRound, Hourglass, Moon, Sparkles, Archive, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { cx } from '@/ui/cx';
import { useNow } from '@/ui/now';
import { useColleague, useTeamName } from './names';
import { countdown } from './time';
import type { Row } from './shapes';

type Held = Pick<Row, 'holder' | 'assignee' | 'team' | 'status' | 'due_at'>;
type Kind = 'assistant' | 'queue' | 'member' | 'snoozed' | 'closed';

const LOOKS: Record<Kind, { icon: LucideIcon; tone: string }> = {
  assistant: { icon: Sparkles, tone: 'text-info' },
  queue: { icon: Hourglass, tone: 'text-warn' },
  member: { icon: CircleUserRound, tone: 'text-accent-strong' },
  snoozed: { icon: Moon, tone: 'text-ink-faint' },
  closed: { icon: Archive, tone: 'text-ink-faint' },
};

export const kind = ({ status, holder }: Held): Kind => (status === 'open' ? holder : status);

function useHolderName(held: Held): string {
  const t = useTranslations('inbox.holder');
  const colleague = useColleague();
  const { id } = useMe();
  const teamName = useTeamName();
  const it = kind(held);
  if (it === 'queue' && held.team) return t('queueOf', { team: teamName(held.team) });
  if (it !== 'member') return t(it);
  if (!held.assignee) return t('team');
  return held.assignee === id ? t('me') : colleague(held.assignee);
}

/** Seconds to go until a person should have answered; not announced, it only looks. */
function Due({ until }: { until: string }) {
  const now = useNow(1_000);
  const over = Date.parse(until) < now;
  return <span aria-hidden className={cx('tabular-nums', over && 'text-bad')}>{countdown(until, now)}</span>;
}

export function HolderMark({ held, className }: { held: Held; className?: string }) {
  const name = useHolderName(held);
  const { icon: Icon, tone } = LOOKS[kind(held)];
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-1', tone, className)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{name}</span>
      {held.due_at && held.status === 'open' && held.holder !== 'assistant' && <Due until={held.due_at} />}
    </span>
  );
}
