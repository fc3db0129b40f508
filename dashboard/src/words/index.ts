/** The words of the pages. Each feature has a file of its own per language, which comes with its page. */
import { useSyncExternalStore } from 'react';
import type common from './en.json';

/** Features add theirs: `declare module '@/words' { interface Words { inbox: typeof import('./words/en.json') } }`. */
export interface Words { common: typeof common }

declare module 'use-intl' {
  interface AppConfig { Messages: Words; Locale: Language }
}

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

type File = { default: Record<string, unknown> };
const files = import.meta.glob<File>(['./*.json', '../*/words/*.json']);
const KEY = 'language';

function wanted(): Language {
  const known = (tag: string | null | undefined) => LANGUAGES.find((language) => tag?.startsWith(language));
  let chosen: string | null = null;
  try { chosen = localStorage.getItem(KEY); } catch { /* Storage may be shut. */ }
  return known(chosen) ?? navigator.languages.map(known).find(Boolean) ?? 'en';
}

interface Kept { language: Language; messages: Partial<Record<string, unknown>> }
let kept: Kept = { language: wanted(), messages: {} };
const loaded = new Set<string>(['common']);
const watchers = new Set<() => void>();

function keep(next: Kept) {
  kept = next;
  document.documentElement.lang = next.language;
  watchers.forEach((tell) => tell());
}

const path = (feature: string, language: Language) => (
  feature === 'common' ? `./${language}.json` : `../${feature}/words/${language}.json`);

async function read(feature: string, language: Language) {
  const file = files[path(feature, language)];
  if (!file) throw new Error(`${feature} has no words in ${language}`);
  return [feature, (await file()).default] as const;
}

/** Brings the words of a feature; routes do it before their page is shown. */
export async function bring(...features: (keyof Words)[]): Promise<void> {
  const missing = features.filter((feature) => !kept.messages[feature]);
  if (missing.length === 0) return;
  missing.forEach((feature) => loaded.add(feature));
  const found = await Promise.all(missing.map((feature) => read(feature, kept.language)));
  keep({ ...kept, messages: { ...kept.messages, ...Object.fromEntries(found) } });
}

export async function speak(language: Language): Promise<void> {
  const found = await Promise.all([...loaded].map((feature) => read(feature, language)));
  try { localStorage.setItem(KEY, language); } catch { /* For this page alone, then. */ }
  keep({ language, messages: Object.fromEntries(found) });
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };
export const useWords = (): Kept => useSyncExternalStore(watch, () => kept);
