import { useFormatter, useTranslations } from 'use-intl';
import type { Turn } from '../../shapes';
import { useTook } from './at_once';

/** How long the caller waited for the answer, where this page saw it; else how long models were asked for it, where any was. */
export function Took({ conversation, turn }: { conversation: string; turn: Turn }) {
  const t = useTranslations('inbox.call');
  const format = useFormatter();
  const took = useTook(conversation, turn.number);
  const time = (ms: number) => (ms < 1_000
    ? format.number(Math.max(1, ms), { style: 'unit', unit: 'millisecond' })
    : format.number(ms / 1_000, { style: 'unit', unit: 'second', maximumFractionDigits: 1 }));
  if (took !== undefined) return <span className="tabular-nums">{t('took', { time: time(took) })}</span>;
  return turn.models_ms > 0 ? <span className="tabular-nums">{t('asked', { time: time(turn.models_ms) })}</span> : null;
}
