/** Flows and phrases over the API: one draft per business, published as a whole, with one version for all of it. */
import { queryOptions } from '@tanstack/react-query';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { tenant } from '@/api/tenant';

export type Words = Shape<'PhraseWords'>;
export type Phrase = Shape<'PhraseShape'>;
export type Flow = Shape<'FlowShape'>;
export type FlowText = Shape<'NewFlow'>;
export type Tried = Shape<'TriedOut'>;
export type Medium = Shape<'TryMedium'>;
export type PlaybookFault = Shape<'PlaybookFault'>;
type Asked = Shape<'TryOut'>;

const upon = (version: string) => ({ headers: { 'If-Match': version } });
const key = (...more: readonly string[]) => ['playbook', tenant(), ...more] as const;

export const playbookQuery = () => queryOptions({ queryKey: key('standing'), queryFn: () => askVersion(api.GET('/v1/playbook')) });
export const phrasesQuery = (language: string) => queryOptions({
  queryKey: key('phrases', language),
  queryFn: () => askVersion(api.GET('/v1/phrases', { params: { query: { language } } })),
});
export const phraseQuery = (language: string, name: string) => queryOptions({
  queryKey: key('phrase', language, name),
  queryFn: () => askVersion(api.GET('/v1/phrases/{language}/{name}', { params: { path: { language, name } } })),
});
export const flowsQuery = () => queryOptions({ queryKey: key('flows'), queryFn: () => askVersion(api.GET('/v1/flows')) });
export const editionsQuery = () => queryOptions({ queryKey: key('editions'), queryFn: () => ask(api.GET('/v1/playbook/versions')) });

/** All of it carries one version, so all of it is asked anew. */
export const askAllAnew = () => kept.invalidateQueries({ queryKey: key() });

const version = async () => upon((await askVersion(api.GET('/v1/playbook'))).version);

export const draftPhrase = (language: string, name: string, body: Words, seen: string) => (
  ask(api.PUT('/v1/phrases/{language}/{name}/draft', { params: { path: { language, name } }, body, ...upon(seen) })));
export const forgetPhrase = (language: string, name: string, seen: string) => (
  ask(api.DELETE('/v1/phrases/{language}/{name}/draft', { params: { path: { language, name } }, ...upon(seen) })));
export const draftFlow = (name: string, body: FlowText, seen: string) => (
  ask(api.PUT('/v1/flows/{name}/draft', { params: { path: { name } }, body, ...upon(seen) })));
export const publish = async () => ask(api.POST('/v1/playbook/publish', await version()));
export const rollBack = async (number: number) => ask(api.POST('/v1/playbook/roll-back', { body: { number }, ...await version() }));
export const discardDraft = async () => ask(api.DELETE('/v1/playbook/draft', await version()));
export const preview = (language: string, name: string, words: Words | null) => (
  ask(api.POST('/v1/phrases/preview', { body: { language, name, words } })));
export const tryOut = (body: Asked) => ask(api.POST('/v1/try', { body }));
