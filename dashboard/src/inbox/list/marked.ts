/** Which row is marked: the one that was asked for, at once; the address and the thread follow. */
import { useSyncExternalStore } from 'react';

let marked: string | undefined;
/** Asked for, and not yet in the address. */
let awaited: string | undefined;
const watchers = new Set<() => void>();

function become(id: string | undefined) {
  if (marked === id) return;
  marked = id;
  watchers.forEach((tell) => tell());
}

/** Somebody moves on to a row. */
export const mark = (id: string) => { awaited = id; become(id); };

/** The address names a conversation, or none. On its way to a later one it changes nothing. */
export function arrive(id: string | undefined) {
  if (awaited !== undefined && awaited !== id) return;
  awaited = undefined;
  become(id);
}

/** The way to a row has ended, there or elsewhere. */
export const letGo = (id: string) => { if (awaited === id) awaited = undefined; };

export const markedRow = () => marked;

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

/** Only the two rows between which the mark moves are drawn anew. */
export const useIsMarked = (id: string): boolean => useSyncExternalStore(watch, () => marked === id);
