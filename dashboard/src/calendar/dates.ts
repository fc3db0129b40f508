/** Days without a time, as the API writes them: `2026-11-24`. */
import { endOfMonth, getDayOfWeek, parseDate, startOfMonth, startOfWeek, today } from '@internationalized/date';

export type View = 'day' | 'week' | 'month' | 'agenda';
export const VIEWS: readonly View[] = ['day', 'week', 'month', 'agenda'];

const AGENDA_DAYS = 7;

export const isDate = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
export const todayIn = (zone: string) => today(zone).toString();
export const plusDays = (date: string, days: number) => parseDate(date).add({ days }).toString();
export const sameMonth = (a: string, b: string) => a.slice(0, 7) === b.slice(0, 7);

/** Noon in UTC, to be formatted in UTC: the date and nothing of a zone. */
export const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** The first and the last day of what is shown. */
export function spanOf(view: View, on: string, locale: string): { from: string; to: string } {
  const date = parseDate(on);
  if (view === 'day') return { from: on, to: on };
  if (view === 'agenda') return { from: on, to: plusDays(on, AGENDA_DAYS - 1) };
  const first = startOfWeek(view === 'month' ? startOfMonth(date) : date, locale);
  if (view === 'week') return { from: first.toString(), to: first.add({ days: 6 }).toString() };
  const end = endOfMonth(date);
  return { from: first.toString(), to: end.add({ days: 6 - getDayOfWeek(end, locale) }).toString() };
}

/** The same view one further, or one back. */
export function step(view: View, on: string, by: 1 | -1): string {
  const date = parseDate(on);
  if (view === 'month') return startOfMonth(date).add({ months: by }).toString();
  const days = view === 'day' ? 1 : AGENDA_DAYS;
  return date.add({ days: days * by }).toString();
}
