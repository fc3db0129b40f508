/** Flows and phrases over the API: one draft per business, published as a whole, with one version for all of it. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, askVersion, freshKey } from '@/api/client';
import { kept } from '@/api/query';
import { tenant } from '@/api/tenant';

export interface Words { voice: string; sms: string; web: string }

export interface Phrase {
  name: string; language: string; original: Words | null; in_force: Words | null; own: boolean; draft: Words | null;
  claims?: string | null; may_use: readonly string[]; said_in: readonly string[];
}

export interface FlowText { on: boolean; document?: string | null; examples: Readonly<Record<string, readonly string[]>> }
export interface Flow { name: string; about?: string | null; starts_on: readonly string[]; original?: string | null; in_force: FlowText | null; draft: FlowText | null }

export interface PlaybookFault { at: string; line?: number | null; what: string; remedy: string }
export interface Playbook { name: string; languages: readonly string[]; number: number; published_at?: string | null; draft: { upon: number; changed_at: string; changes: readonly string[] } | null }
export interface Edition { number: number; published_by: string; published_at: string; back_to?: number | null; in_force: boolean }

export interface Turn { heard: string; said: string; phrases: readonly string[]; steps: readonly string[]; understood: readonly unknown[]; learned?: string | null; ended: boolean }
export interface Tried { at: string; turns: readonly Turn[] }

interface Init { params?: { path?: Record<string, string | number>; query?: Record<string, unknown> }; body?: unknown; headers?: Record<string, string> }
type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
type Loose = Record<'GET' | 'POST' | 'PUT' | 'DELETE', <T>(path: string, init?: Init) => Answer<T>>;
const desk = api as unknown as Loose;

const upon = (version: string) => ({ 'If-Match': version, 'Idempotency-Key': freshKey() });
const key = (...more: readonly string[]) => ['playbook', tenant(), ...more] as const;

export const playbookQuery = () => queryOptions({ queryKey: key('standing'), queryFn: () => askVersion(desk.GET<Playbook>('/v1/playbook')) });
export const phrasesQuery = (language: string) => queryOptions({
  queryKey: key('phrases', language),
  queryFn: () => askVersion(desk.GET<{ items: readonly Phrase[] }>('/v1/phrases', { params: { query: { language } } })),
});
export const phraseQuery = (language: string, name: string) => queryOptions({
  queryKey: key('phrase', language, name),
  queryFn: () => askVersion(desk.GET<Phrase>('/v1/phrases/{language}/{name}', { params: { path: { language, name } } })),
});
export const flowsQuery = () => queryOptions({ queryKey: key('flows'), queryFn: () => askVersion(desk.GET<{ items: readonly Flow[] }>('/v1/flows')) });
export const editionsQuery = () => queryOptions({ queryKey: key('editions'), queryFn: () => ask(desk.GET<{ items: readonly Edition[] }>('/v1/playbook/versions')) });

/** All of it carries one version, so all of it is asked anew. */
export const askAllAnew = () => kept.invalidateQueries({ queryKey: key() });

const version = async () => (await askVersion(desk.GET<Playbook>('/v1/playbook'))).version;

export const draftPhrase = (language: string, name: string, words: Words, seen: string) => (
  ask(desk.PUT('/v1/phrases/{language}/{name}/draft', { params: { path: { language, name } }, body: words, headers: upon(seen) })));
export const forgetPhrase = (language: string, name: string, seen: string) => (
  ask(desk.DELETE('/v1/phrases/{language}/{name}/draft', { params: { path: { language, name } }, headers: upon(seen) })));
export const draftFlow = (name: string, flow: FlowText, seen: string) => (
  ask(desk.PUT('/v1/flows/{name}/draft', { params: { path: { name } }, body: flow, headers: upon(seen) })));
export const publish = async () => ask(desk.POST('/v1/playbook/publish', { headers: upon(await version()) }));
export const rollBack = async (number: number) => ask(desk.POST('/v1/playbook/roll-back', { body: { number }, headers: upon(await version()) }));
export const discardDraft = async () => ask(desk.DELETE('/v1/playbook/draft', { headers: upon(await version()) }));
export const preview = (language: string, name: string, words: Words | null) => (
  ask(desk.POST<{ said: Words | null; problems: readonly PlaybookFault[] }>('/v1/phrases/preview', { body: { language, name, words } })));
export const tryOut = (asked: { draft: boolean; medium: Medium; language?: string; at?: string; lines: readonly object[] }) => (
  ask(desk.POST<Tried>('/v1/try', { body: asked })));

export type Medium = 'web' | 'sms' | 'voice';
