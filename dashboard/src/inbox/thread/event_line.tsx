import { useTranslations } from 'use-intl';
import { useColleague, useTeamName } from '../names';
import { useClock } from '../time';
import type { Happening } from '../shapes';

const TOLD = [
  'call_started', 'call_missed', 'call_ended', 'call_end_asked', 'call_transfer_asked', 'slot_held', 'hold_released', 'conversation_opened', 'conversation_closed', 'conversation_taken_over',
  'conversation_handed_back', 'conversation_assigned', 'conversation_given_to_team', 'conversation_reopened', 'conversation_snoozed', 'booking_confirmed',
  'booking_moved', 'booking_cancelled', 'handoff_requested', 'message_taken', 'consent_changed', 'no_answer_needed', 'conversation_tagged',
] as const;
type Told = (typeof TOLD)[number];

const isTold = (type: string): type is Told => (TOLD as readonly string[]).includes(type);

/** What happened beside what was said: one quiet line. */
export function EventLine({ event, at }: { event: Happening; at: string }) {
  const t = useTranslations('inbox.event');
  const clock = useClock();
  const colleague = useColleague();
  const teamName = useTeamName();
  const type: string = event.type;
  if (!isTold(type)) return null;
  const who = typeof event.by === 'string' ? event.by : event.to;
  const until = typeof event.until === 'string' ? clock.whole(event.until) : '';
  return (
    <p className="flex items-center justify-center gap-1.5 py-0.5 text-center text-xs text-ink-faint">
      <span>{t(type, { name: typeof event.team === 'string' ? teamName(event.team) : typeof who === 'string' ? colleague(who) : '', until })}</span>
      <time dateTime={at}>{clock.time(at)}</time>
    </p>
  );
}
