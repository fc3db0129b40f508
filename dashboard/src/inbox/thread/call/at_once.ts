/** What happens in a call at this moment: the words of a caller who still speaks, and how long answers took. Told over the event socket to who looks, kept in this page alone. */
import { useEffect, useSyncExternalStore } from 'react';
import { onFrame, useEvents } from '@/api/live';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { refresh } from '../../live';
import type { Row } from '../../shapes';

/** Who has said nothing for so long is not speaking any more. */
const FORGOTTEN_MS = 6_000;
/** Turns whose time is remembered. */
const KEPT = 500;

const speaking = new Map<string, { words: string; turn: number }>();
const took = new Map<string, number>();
/** The latest turn that was made: what was spoken before it is no news. */
const made = new Map<string, number>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();

const changed = () => watchers.forEach((tellMe) => tellMe());

function silent(conversation: string) {
  clearTimeout(timers.get(conversation));
  if (speaking.delete(conversation)) changed();
}

function speaks(conversation: string, turn: number, words: string) {
  if (turn <= (made.get(conversation) ?? 0)) return;
  speaking.set(conversation, { words, turn });
  clearTimeout(timers.get(conversation));
  timers.set(conversation, setTimeout(() => silent(conversation), FORGOTTEN_MS));
  changed();
}

function answered(conversation: string, turn: number, ms: number) {
  if (took.size >= KEPT) took.clear();
  took.set(`${conversation} ${turn}`, ms);
  made.set(conversation, turn);
  silent(conversation);
  changed();
}

onFrame(({ frame, conversation, turn, words, took_ms }) => {
  if (frame === 'speaking') speaks(String(conversation), Number(turn), String(words));
  else if (frame === 'turn') answered(String(conversation), Number(turn), Number(took_ms));
});

const watch = (tellMe: () => void) => { watchers.add(tellMe); return () => { watchers.delete(tellMe); }; };

/** What the caller has said until now, while they speak. */
export const useSpeaking = (conversation: string): string | undefined => useSyncExternalStore(watch, () => speaking.get(conversation)?.words);

/** From the caller's words to the answer, in milliseconds, where this page saw it. */
export const useTook = (conversation: string, turn: number): number | undefined => useSyncExternalStore(watch, () => took.get(`${conversation} ${turn}`));

/** Shows each turn of a call as it is made, with what is known after it. */
export function useTurns({ conversation, in_call }: Row) {
  const { id: me } = useMe();
  // What is said to a member is a message.
  useEvents((event) => { if (event.type === 'message_received' && event.conversation === conversation) silent(conversation); });
  useEffect(() => {
    if (!in_call) return undefined;
    return onFrame(({ frame, conversation: of }) => {
      // After a lost connection turns may have been missed.
      if (frame !== 'ready' && !(frame === 'turn' && of === conversation)) return;
      void kept.invalidateQueries({ queryKey: ['inbox', 'timeline', conversation] });
      void refresh(conversation, me).catch(() => undefined);
    });
  }, [conversation, in_call, me]);
}
