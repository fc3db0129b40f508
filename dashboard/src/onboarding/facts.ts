/** How far a business has come. It is read from what was done on the desk, by whoever and wherever; a step that was right as
 * it stood leaves no trace there, so that it was looked at is remembered in the browser. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, ask } from '@/api/client';
import { useMay, usePlace } from '@/api/me';
import { kept } from '@/api/query';
import { tenant } from '@/api/tenant';
import { isStep, STEPS, type Step } from './steps';

interface Trace { step: Step; verb: string; on?: string }

const TRACES: readonly Trace[] = [
  { step: 'business', verb: 'tenant.changed' },
  { step: 'hours', verb: 'settings.changed', on: 'hours' },
  { step: 'services', verb: 'service.added' },
  { step: 'services', verb: 'service.changed' },
  { step: 'staff', verb: 'resource.added' },
  { step: 'staff', verb: 'resource.changed' },
  { step: 'channel', verb: 'channel.added' },
  { step: 'assistant', verb: 'playbook.published' },
];

async function traced({ verb, on }: Trace): Promise<boolean> {
  const query = { verb, limit: 1, ...(on ? { on } : {}) };
  return (await ask(api.GET('/v1/audit', { params: { query } }))).items.length > 0;
}

const talked = async () => (await ask(api.GET('/v1/conversations', { params: { query: { limit: 1 } } }))).items.length > 0;

const factsQuery = (mayRead: boolean) => queryOptions({
  queryKey: ['facts', tenant(), mayRead],
  staleTime: 0,
  queryFn: async (): Promise<readonly Step[]> => {
    const [spoken, ...left] = await Promise.all([talked(), ...(mayRead ? TRACES.map(traced) : [])]);
    return [...TRACES.filter((_, i) => left[i]).map(({ step }) => step), ...(spoken ? ['try' as const] : [])];
  },
});

const watchers = new Set<() => void>();
const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };
const key = (id: string) => `onboarding-${id}`;

function stored(id: string): string {
  try { return localStorage.getItem(key(id)) ?? ''; } catch { return ''; }
}

/** It was looked at, and is right as it stands or is for later. */
export function pass(id: string, step: Step) {
  const all = new Set([...stored(id).split(' '), step].filter(isStep));
  try { localStorage.setItem(key(id), [...all].join(' ')); } catch { /* Then the facts alone count. */ }
  watchers.forEach((tell) => tell());
}

export const lookAnew = () => kept.invalidateQueries({ queryKey: ['facts'] });

/** The steps that are done. */
export function useDone(): ReadonlySet<Step> {
  const { id } = usePlace();
  const { data } = useSuspenseQuery(factsQuery(useMay('audit.read')));
  const passed = useSyncExternalStore(watch, () => stored(id));
  const done = new Set<Step>([...data, ...passed.split(' ').filter(isStep)]);
  if (STEPS.every((step) => step === 'live' || done.has(step))) done.add('live');
  return done;
}
