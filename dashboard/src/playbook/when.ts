/** When somebody wants to come, as far as they have said it: the day and the time, each as exact as it was said. */
import { useFormatter, useTranslations } from 'use-intl';

type Thing = Readonly<Record<string, unknown>>;
const thing = (value: unknown): Thing | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Thing : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Spans that have a name, by where they begin and end at the earliest and the latest. */
const PARTS = [['morning', 5, 12], ['afternoon', 12, 18], ['evening', 17, 23]] as const;
const hour = (time: string) => Number(time.slice(0, 2));
const partOf = (from: string | undefined, until: string | undefined) => (
  from && until ? PARTS.find(([, first, last]) => hour(from) >= first && hour(until) <= last && hour(until) - hour(from) >= 4)?.[0] : undefined);

/** In words, where the value is a day, a time or both; the desk keeps it as `{ day: { on: { date } }, clock: { between: … } }`. */
export function useWhen(): (value: unknown) => string | undefined {
  const t = useTranslations('playbook.when');
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const time = (clock: string) => format.dateTime(new Date(`1970-01-01T${clock.slice(0, 5)}Z`), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const span = (from: string | undefined, to: string | undefined, say: (at: string) => string) => {
    if (from && to) return from === to ? say(from) : t('between', { from: say(from), to: say(to) });
    return from ? t('from', { from: say(from) }) : to ? t('until', { to: say(to) }) : undefined;
  };
  const either = (one: unknown, or: unknown, say: (at: string) => string) => {
    const [first, second] = [text(one), text(or)];
    return first && (second ? t('or', { one: say(first), other: say(second) }) : say(first));
  };
  const ofDay = (given: unknown) => {
    if (given === 'soonest') return t('soonest');
    const [on, between] = [thing(thing(given)?.on), thing(thing(given)?.between)];
    return on ? either(on.date, on.or, day) : between && span(text(between.from), text(between.to), day);
  };
  const ofClock = (given: unknown) => {
    if (given === 'any') return t('any');
    if (given === 'as_booked') return t('asBooked');
    const [at, between] = [thing(thing(given)?.at), thing(thing(given)?.between)];
    if (at) return either(at.time, at.or, time);
    const [from, until] = [text(between?.from), text(between?.until)];
    const part = partOf(from, until);
    return part ? t(part) : span(from, until, time);
  };
  return (value) => {
    const when = thing(value);
    if (!when || !('day' in when || 'clock' in when)) return undefined;
    return [ofDay(when.day), ofClock(when.clock)].filter(Boolean).join(', ') || undefined;
  };
}
