/** What the flows that come with the desk, and what they ask for, are called. One's own keep the name they were given. */
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useNames } from '@/calendar/use_calendar';
import { phone } from '@/inbox/names';
import { bring } from '@/words';
import { useWhen } from './when';

declare module '@/words' {
  interface Words { playbook: typeof import('./words/en.json') }
}

const spaced = (name: string) => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Kind = 'flow' | 'about' | 'slot' | 'changed' | 'word' | 'topic';

export function usePlaybookName(): (kind: Kind, name: string) => string {
  const t = useTranslations();
  useEffect(() => { void bring('playbook'); }, []);
  return (kind, name) => {
    const key = `playbook.${kind}.${name}` as 'playbook.flow.book';
    return t.has(key) ? t(key) : spaced(name);
  };
}

/** A time on the wall of the business, which has no zone. */
const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}:\d{2}$/;

/** A name in its parts, as one. */
const fullName = (value: object | null) => (value && 'full' in value && typeof value.full === 'string' ? value.full : undefined);

/** What is known, as people write it. `undefined`: this page has no words for it. */
export function useKnown(): (value: unknown, slot: string) => string | undefined {
  const t = useTranslations();
  const format = useFormatter();
  const names = useNames();
  const when = useWhen();
  return (value, slot) => {
    if (typeof value === 'object') return when(value) ?? fullName(value);
    if (typeof value === 'number') return slot === 'minutes' ? format.number(value, { style: 'unit', unit: 'minute', unitDisplay: 'short' }) : format.number(value);
    if (typeof value !== 'string') return undefined;
    if (value.startsWith('svc_')) return names.service(value);
    if (value.startsWith('res_')) return names.resource(value);
    if (value.startsWith('bkg_')) return t('playbook.booking');
    if (value.startsWith('+')) return phone(value);
    const on = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    if (WALL.test(value)) return format.dateTime(new Date(`${value.slice(0, 16)}Z`), { ...on, hour: 'numeric', minute: '2-digit' });
    if (TIME.test(value)) return format.dateTime(new Date(`1970-01-01T${value}Z`), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    const word = `playbook.word.${value}` as 'playbook.word.queue';
    if (t.has(word)) return t(word);
    return DATE.test(value) ? format.dateTime(new Date(value), on) : value;
  };
}
