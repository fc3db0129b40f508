/** What the palette offers beside places: a page adds what can be done on it, for as long as it is shown. */
import { useEffect, useSyncExternalStore } from 'react';

export interface Command { id: string; text: string; keys?: string; run: () => void }

let offered: readonly Command[] = [];
const watchers = new Set<() => void>();

function change(next: readonly Command[]) {
  offered = next;
  watchers.forEach((tell) => tell());
}

/** Offers commands while the component is there. Pass the same array for as long as nothing changes. */
export function useCommands(commands: readonly Command[]) {
  useEffect(() => {
    change([...offered, ...commands]);
    return () => change(offered.filter((one) => !commands.includes(one)));
  }, [commands]);
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };
export const useOffered = () => useSyncExternalStore(watch, () => offered);
