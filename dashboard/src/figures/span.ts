/** From the first day to the day after the last, as the figures are asked for. */
import { startOfMonth, today } from '@internationalized/date';
import { plusDays } from '@/calendar/dates';

export interface Span { from: string; to: string }
export const PRESETS = ['week', 'month', 'quarter', 'thisMonth', 'lastMonth'] as const;
export type Preset = (typeof PRESETS)[number];

const DAYS = { week: 7, month: 30, quarter: 90 } as const;

export function spanOf(preset: Preset, zone: string): Span {
  const now = today(zone);
  const to = now.add({ days: 1 }).toString();
  if (preset === 'thisMonth') return { from: startOfMonth(now).toString(), to };
  if (preset === 'lastMonth') {
    const first = startOfMonth(now);
    return { from: first.subtract({ months: 1 }).toString(), to: first.toString() };
  }
  return { from: now.subtract({ days: DAYS[preset] - 1 }).toString(), to };
}

export const presetOf = ({ from, to }: Span, zone: string): Preset | undefined => (
  PRESETS.find((one) => { const span = spanOf(one, zone); return span.from === from && span.to === to; }));

/** The last day that belongs to it. */
export const lastOf = ({ to }: Span) => plusDays(to, -1);

const lengthOf = ({ from, to }: Span) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** As many days just before. */
export const before = (span: Span): Span => ({ from: plusDays(span.from, -lengthOf(span)), to: span.from });

/** Every day of it. */
export const daysOf = (span: Span): string[] => Array.from({ length: lengthOf(span) }, (_, i) => plusDays(span.from, i));
