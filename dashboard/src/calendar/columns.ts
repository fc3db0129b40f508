/** The columns of a day or week: each a day of one who is booked. */
import type { Day, Days, Resource } from './shapes';

export interface Column { key: string; day: Day; resource: Resource }

/** A week of more than these stands for one of them at a time. */
export const SIDE_BY_SIDE_MAX = 3;

export const columnsOf = (days: readonly Day[], resources: readonly Resource[]): Column[] => (
  days.flatMap((day) => resources.map((resource) => ({ key: `${day.date} ${resource.id}`, day, resource }))));

interface Span { starts_at: string; ends_at: string }

const touches = (day: Day, it: Span) => it.starts_at < day.ends_at && it.ends_at > day.starts_at;

/** What stands in a column. Instants are all in UTC and in one form, so they compare as text. */
export function inColumn({ day, resource }: Column, { bookings, holds, blocks }: Days) {
  return {
    bookings: bookings.filter((one) => one.resource === resource.id && touches(day, one)),
    holds: holds.filter((one) => one.resource === resource.id && touches(day, one)),
    blocks: blocks.filter((one) => one.resources.includes(resource.id) && touches(day, one)),
  };
}

/** How much room a day gets beside the others: one that is closed, and in which nothing stands, needs little. */
export function roomOf(day: Day, days: Days): number {
  return days.days.length === 1 || day.open.length > 0 || onDay(day, days).length > 0 ? 1 : 0.4;
}

/** Everything of a day, earliest first. */
export function onDay(day: Day, { bookings, holds, blocks }: Days) {
  const all = [
    ...bookings.map((it) => ({ kind: 'booking' as const, it })),
    ...holds.map((it) => ({ kind: 'hold' as const, it })),
    ...blocks.map((it) => ({ kind: 'block' as const, it })),
  ];
  return all.filter(({ it }) => touches(day, it)).sort((a, b) => (a.it.starts_at < b.it.starts_at ? -1 : 1));
}
