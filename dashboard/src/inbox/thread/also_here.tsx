import { Eye } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useColleague } from '../names';
import { useAway, useColleaguesAt } from '../presence';
import { useClock } from '../time';
import type { Row } from '../shapes';

/** Who else has the conversation open; and that the colleague who has it in hand is not there. */
export function AlsoHere({ row }: { row: Row }) {
  const t = useTranslations('inbox.here');
  const format = useFormatter();
  const clock = useClock();
  const colleague = useColleague();
  const { all } = useColleaguesAt(row.conversation);
  const away = useAway(row.holder === 'member' && row.status === 'open' ? row.assignee : undefined);
  return (
    <>
      {away && <span className="truncate">{away.since ? t('awaySince', { time: clock.time(new Date(away.since).toISOString()) }) : t('away')}</span>}
      {all.length > 0 && <span className="inline-flex min-w-0 items-center gap-1"><Eye aria-hidden className="size-3.5 shrink-0" /><span className="truncate">{t('also', { names: format.list(all.map(colleague)) })}</span></span>}
    </>
  );
}
