/** One stream of what happens on the desk, for the whole page: it catches up by its cursor and never by the clock. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Event } from '../../../clients/typescript/events';
import { tenant } from './tenant';

export type { Event };
export type Connection = 'connecting' | 'open' | 'lost';

type Listener = (event: Event) => void;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The desk says something every 20 s. */
const SILENCE_MS = 30_000;
const PONG_WITHIN_MS = 3_000;

const listeners = new Set<Listener>();
const starts = new Set<() => void>();
const others = new Set<(frame: Record<string, unknown>) => void>();
const watchers = new Set<() => void>();
/** What came before anybody listened. */
const early: Record<string, unknown>[] = [];
const EARLY_MAX = 500;

let socket: WebSocket | undefined;
let cursor: string | undefined;
let wait = FIRST_WAIT_MS;
let state: Connection = 'connecting';
let heard = 0;
let again: ReturnType<typeof setTimeout> | undefined;

function become(next: Connection) {
  if (state === next) return;
  state = next;
  watchers.forEach((tell) => tell());
}

function address(): string {
  const query = new URLSearchParams({ after: cursor ?? 'now' });
  const id = tenant();
  if (id) query.set('tenant', id);
  return `${location.origin.replace(/^http/, 'ws')}/v1/events/live?${query}`;
}

function pass(frame: Record<string, unknown>) {
  if (others.size) others.forEach((listen) => listen(frame));
  else if (early.length < EARLY_MAX) early.push(frame);
}

/** Everything that is shown is asked anew. */
const begin = () => starts.forEach((start) => start());

/** Where nothing has happened yet the stream begins with a word, which is no place in it. */
const isKnown = (at: string) => cursor !== undefined && cursor !== 'start' && at <= cursor;

function read(text: string, anew: boolean) {
  heard = Date.now();
  const frame = JSON.parse(text) as Record<string, unknown> & { frame: string };
  if (frame.frame === 'ready') {
    wait = FIRST_WAIT_MS;
    cursor = String(frame.cursor);
    become('open');
    early.length = 0;
    pass(frame);
    if (anew) begin();
  } else if (frame.frame === 'event') {
    const event = frame.event as Event;
    if (isKnown(event.cursor)) return;
    cursor = event.cursor;
    listeners.forEach((listen) => listen(event));
  } else if (frame.frame === 'resync') {
    cursor = undefined;
  } else if (frame.frame !== 'beat') {
    pass(frame);
  }
}

function connect() {
  clearTimeout(again);
  const anew = cursor === undefined;
  const mine = new WebSocket(address());
  socket = mine;
  heard = Date.now();
  mine.onmessage = ({ data }) => { if (socket === mine) read(String(data), anew); };
  mine.onclose = () => { if (socket === mine) later(); };
}

function later() {
  socket = undefined;
  become('lost');
  clearTimeout(again);
  again = setTimeout(connect, wait * (0.5 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
}

/** Whoever comes back waits no longer. After sleep a connection may be dead without saying so: it is asked. */
function wake() {
  const [mine, before] = [socket, heard];
  if (!mine) {
    wait = FIRST_WAIT_MS;
    return connect();
  }
  tell({ type: 'ping' });
  setTimeout(() => { if (socket === mine && heard === before) { mine.close(); later(); } }, PONG_WITHIN_MS);
}

/** A connection that has said nothing for long is a dead one. */
function check() {
  if (document.visibilityState === 'hidden' || !socket || Date.now() - heard <= SILENCE_MS) return;
  socket.close();
  later();
}

let following = false;

/** Starts it, once. */
export function follow() {
  if (following) return;
  following = true;
  connect();
  addEventListener('online', wake);
  addEventListener('pageshow', (event) => { if (event.persisted) wake(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') wake(); });
  setInterval(check, 5_000);
}

/** Of another business: from now on. */
export function followAnew() {
  cursor = undefined;
  const old = socket;
  socket = undefined;
  old?.close();
  connect();
}

/** Tells others what has no place in the stream: typing, watching. */
export function tell(frame: Record<string, unknown>) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

/** Calls back with each event, in their order; `onBegin` when what is shown has to be asked anew. */
export function useEvents(onEvent: Listener, onBegin?: () => void) {
  const latest = useRef({ onEvent, onBegin });
  useEffect(() => { latest.current = { onEvent, onBegin }; });
  useEffect(() => {
    const listen: Listener = (event) => latest.current.onEvent(event);
    const start = () => latest.current.onBegin?.();
    listeners.add(listen);
    starts.add(start);
    return () => { listeners.delete(listen); starts.delete(start); };
  }, []);
}

/** Calls back with frames that are no events, such as who is typing; `ready` says that those before count no more. */
export function onFrame(listen: (frame: Record<string, unknown>) => void): () => void {
  others.add(listen);
  // A page comes after the connection: who is here was told before it.
  early.splice(0).forEach(listen);
  return () => { others.delete(listen); };
}

const watch = (tellMe: () => void) => { watchers.add(tellMe); return () => { watchers.delete(tellMe); }; };

/** Calls back each time the desk is reached, from now on. */
export const onOpen = (open: () => void) => { watchers.add(() => { if (state === 'open') open(); }); };

export const useConnection = (): Connection => useSyncExternalStore(watch, () => state);
