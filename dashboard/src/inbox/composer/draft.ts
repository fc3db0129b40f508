/** What is being written, for each conversation and mode: at once in this browser, soon on the desk. It never moves to another. */
import { useEffect, useSyncExternalStore } from 'react';
import { askPath } from '@/api/client';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { rowQuery } from '../asked';
import { refresh } from '../live';

export type Mode = 'reply' | 'note';
const TO_DESK_AFTER_MS = 1_000;

const texts = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();

function read(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  let stored = '';
  try { stored = localStorage.getItem(name) ?? ''; } catch { /* Storage may be shut. */ }
  texts.set(name, stored);
  return stored;
}

function write(name: string, text: string) {
  texts.set(name, text);
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch { /* Then it lives as long as the page. */ }
  watchers.forEach((tell) => tell());
}

/** Another tab of this browser wrote. */
addEventListener('storage', ({ key, newValue }) => {
  if (!key?.startsWith('draft:')) return;
  texts.set(key, newValue ?? '');
  watchers.forEach((tell) => tell());
});

/** The desk's copy is for other browsers; that it is late or missing changes nothing here. */
function tellDesk(conversation: string, mode: Mode, text: string, me: string) {
  const path = `/v1/conversations/${conversation}/draft`;
  const told = text ? askPath('PUT', path, { mode, body: text }) : askPath('DELETE', `${path}?mode=${mode}`);
  const marked = kept.getQueryData(rowQuery(conversation).queryKey)?.draft;
  told.then(() => (marked === Boolean(text) ? undefined : refresh(conversation, me))).catch(() => undefined);
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

export function useDraft(conversation: string, mode: Mode) {
  const { id: me } = useMe();
  const name = `draft:${me}:${conversation}:${mode}`;
  const text = useSyncExternalStore(watch, () => read(name));
  const change = (next: string) => {
    write(name, next);
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(() => tellDesk(conversation, mode, next, me), TO_DESK_AFTER_MS));
  };
  return [text, change] as const;
}

interface KeptDraft { mode: Mode; body: string }

/** What was begun in another browser is taken up where nothing was begun in this one. */
export function useKeptDraft(conversation: string, begun: boolean) {
  const { id: me } = useMe();
  useEffect(() => {
    if (!begun) return;
    const name = (mode: Mode) => `draft:${me}:${conversation}:${mode}`;
    void askPath<{ drafts: KeptDraft[] }>('GET', `/v1/conversations/${conversation}/draft`).then(({ drafts }) => {
      drafts.filter(({ mode }) => !read(name(mode))).forEach(({ mode, body }) => write(name(mode), body));
    }).catch(() => undefined);
    // It is asked once, when the conversation is opened.
  }, [conversation, me]);
}
