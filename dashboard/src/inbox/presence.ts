/** Who of the team is here, what they look at and who writes: told over the event socket, kept in this page alone. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { onFrame, tell, useConnection } from '@/api/live';
import { useMe } from '@/api/me';
import type { Mode } from './composer/draft';

const FORGOTTEN_MS = 6_000;
const TOLD_EVERY_MS = 3_000;

type Doing = 'watching' | 'typing' | 'noting';
interface Here { conversation: string | undefined; doing: Doing }

const here = new Map<string, Here>();
const away = new Map<string, number>();
/** Conversations whose contact is writing. */
const contacts = new Set<string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();
let version = 0;

function changed() {
  version += 1;
  watchers.forEach((tellMe) => tellMe());
}

function later(name: string, run: () => void) {
  clearTimeout(timers.get(name));
  timers.set(name, setTimeout(() => { timers.delete(name); run(); changed(); }, FORGOTTEN_MS));
}

function present(member: string, doing: string, conversation: unknown, ago: unknown) {
  if (doing === 'away') {
    here.delete(member);
    away.set(member, Date.now() - (typeof ago === 'number' ? ago * 1_000 : 0));
    return;
  }
  away.delete(member);
  const where = typeof conversation === 'string' ? conversation : undefined;
  here.set(member, { conversation: where, doing: doing as Doing });
  // Whoever stops says nothing.
  if (doing !== 'watching') later(member, () => { if (here.has(member)) here.set(member, { conversation: where, doing: 'watching' }); });
}

onFrame(({ frame, member, doing, conversation, ago }) => {
  if (frame === 'ready') { here.clear(); away.clear(); contacts.clear(); } else if (frame === 'presence') present(String(member), String(doing), conversation, ago);
  else if (frame === 'contact_typing') {
    const id = String(conversation);
    contacts.add(id);
    later(id, () => contacts.delete(id));
  } else return;
  changed();
});

const watch = (tellMe: () => void) => { watchers.add(tellMe); return () => { watchers.delete(tellMe); }; };
const useVersion = () => useSyncExternalStore(watch, () => version);

/** Colleagues at a conversation: who answers in it, and everybody who has it open. */
export function useColleaguesAt(conversation: string): { typing: string | undefined; all: readonly string[] } {
  const { id: me } = useMe();
  useVersion();
  const all = [...here].filter(([member, at]) => member !== me && at.conversation === conversation);
  return { typing: all.find(([, { doing }]) => doing === 'typing')?.[0], all: all.map(([member]) => member) };
}

export const useContactWrites = (conversation: string): boolean => { useVersion(); return contacts.has(conversation); };

/** Whether a colleague has no page open; and since when, where that was heard. */
export function useAway(member: string | null | undefined): { since: number | undefined } | undefined {
  const { id: me } = useMe();
  const connection = useConnection();
  useVersion();
  if (!member || member === me || connection !== 'open' || here.has(member)) return undefined;
  return { since: away.get(member) };
}

/** Tells colleagues what is looked at and written here. */
export function useTellColleagues(conversation: string, mode: Mode) {
  const connection = useConnection();
  const last = useRef(0);
  useEffect(() => {
    if (connection === 'open') tell({ type: 'watching', conversation });
  }, [connection, conversation]);
  useEffect(() => () => tell({ type: 'watching', conversation: null }), []);
  return () => {
    if (Date.now() - last.current < TOLD_EVERY_MS) return;
    last.current = Date.now();
    tell({ type: mode === 'note' ? 'noting' : 'typing', conversation });
  };
}
