/** The desk's chime: made here, so nothing is fetched; by one tab alone; and it says when the browser keeps it silent. */
import { useSyncExternalStore } from 'react';

const LOCK = 'frontdesk-sound';
const KEY = 'sound';

let context: AudioContext | undefined;
let blocked = false;
/** Of all tabs one has the lock for as long as it is open. */
let elected = !navigator.locks;
const watchers = new Set<() => void>();

function say(next: boolean) {
  if (blocked === next) return;
  blocked = next;
  watchers.forEach((tell) => tell());
}

/** Stands for election once. */
export function stand() {
  if (elected || !navigator.locks) return;
  void navigator.locks.request(LOCK, () => { elected = true; return new Promise(() => undefined); });
}

export const isOff = () => { try { return localStorage.getItem(KEY) === 'off'; } catch { return false; } };

export function switchSound(on: boolean) {
  try { localStorage.setItem(KEY, on ? 'on' : 'off'); } catch { /* For this page alone, then. */ }
  if (on) void chime();
  else say(false);
  watchers.forEach((tell) => tell());
}

/** Two tones. `false`: the browser wants a click on the page first. */
export async function chime(): Promise<boolean> {
  context ??= new AudioContext();
  if (context.state !== 'running') {
    // Without a gesture it may wait for ever.
    await Promise.race([context.resume(), new Promise((done) => { setTimeout(done, 300); })]).catch(() => undefined);
  }
  if (context.state !== 'running') { say(true); return false; }
  say(false);
  const [volume, tone, now] = [context.createGain(), context.createOscillator(), context.currentTime];
  tone.connect(volume).connect(context.destination);
  tone.frequency.setValueAtTime(880, now);
  tone.frequency.setValueAtTime(1175, now + 0.12);
  volume.gain.setValueAtTime(0.12, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + 0.5);
  tone.start();
  tone.stop(now + 0.5);
  return true;
}

/** Rings in the tab that was elected. */
export function ring() {
  if (elected && !isOff()) void chime();
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };
export const useBlocked = () => useSyncExternalStore(watch, () => blocked);
export const useSoundIsOff = () => useSyncExternalStore(watch, isOff);
