import { PhoneCall } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '@/api/me';
import { useNow } from '@/ui/now';
import { useColleague } from '../../names';
import { countdown } from '../../time';
import type { Row } from '../../shapes';
import { EndCall } from './end_call';
import { PutThrough } from './put_through';
import { useCall } from './use_call';

/** `1:05` since then. */
const lasted = (since: string, now: number) => countdown(new Date(2 * now - Date.parse(since)).toISOString(), now);

/** Of a call that goes on: how long it lasts, who speaks with the caller, and its end. */
export function CallBar({ row }: { row: Row }) {
  const t = useTranslations('inbox.call');
  const may = useMay('conversations.reply');
  const colleague = useColleague();
  const { id: me } = useMe();
  const now = useNow(1_000);
  const call = useCall(row);
  const held = row.holder === 'member';
  const ofAnother = held && row.assignee && row.assignee !== me;
  return (
    <div role="group" aria-label={t('title')} className="flex min-h-11 shrink-0 items-center gap-3 border-b max-phone:gap-2 border-line bg-good-soft px-4 py-1.5 max-phone:px-2">
      <span className="inline-flex items-center gap-1.5 font-medium text-good"><PhoneCall aria-hidden className="size-4" /><span className="max-phone:sr-only">{t('on')}</span></span>
      {call && <time className="tabular-nums" dateTime={call.started_at}>{lasted(call.started_at, now)}</time>}
      <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">
        {!held ? t('assistant') : ofAnother ? t('other', { name: colleague(row.assignee) }) : t('you')}
      </span>
      {may && !ofAnother && call && call.transfer_to.length + call.colleagues.length > 0 && <PutThrough row={row} call={call} />}
      {may && !ofAnother && <EndCall row={row} />}
    </div>
  );
}
