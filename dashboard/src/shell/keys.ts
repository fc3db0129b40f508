/** Keys of the whole desk. Features have theirs with `useKey`; a single letter counts outside of fields alone. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PLACES } from './places';

const WAIT_FOR_SECOND_MS = 1_000;
const OFF = 'keys-off';

export const keysAreOn = () => {
  try { return localStorage.getItem(OFF) === null; } catch { return true; }
};

export function switchKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch { /* Then they stay on. */ }
}

const inField = (target: EventTarget | null) => target instanceof HTMLElement
  && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

/** Whether the press is a letter of ours: no field, no input method at work, no key with it that a browser or layout uses. */
export const isOurs = (event: KeyboardEvent) => !event.defaultPrevented && !event.isComposing && !event.ctrlKey && !event.metaKey
  && !event.altKey && !event.getModifierState('AltGraph') && !inField(event.target)
  && !document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-focus-visible]') && keysAreOn();

/** What a key does. `false`: nothing this time, and the browser does what it would. */
type Act = (event: KeyboardEvent) => unknown;

/** Calls back when one of the keys is pressed: `useKey({ r: reply, n: note })`. */
export function useKey(keys: Readonly<Record<string, Act | undefined>>) {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (!act || pending || !isOurs(event)) return;
      if (act(event) !== false) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** `g` was pressed, and the next letter says where to. */
let pending = false;

/** `g` and a letter go somewhere; Ctrl or ⌘ with K opens the palette. */
export function useKeys(openPalette: () => void) {
  const navigate = useNavigate();
  const open = useRef(openPalette);
  useEffect(() => { open.current = openPalette; });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        open.current();
      } else if (pending) {
        pending = false;
        const place = PLACES.find(({ key }) => key === event.key);
        if (!place || !isOurs(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        void navigate({ to: place.to });
      } else if (event.key === 'g' && isOurs(event)) {
        pending = true;
        clearTimeout(timer);
        timer = setTimeout(() => { pending = false; }, WAIT_FOR_SECOND_MS);
      }
    };
    addEventListener('keydown', press, { capture: true });
    return () => { removeEventListener('keydown', press, { capture: true }); clearTimeout(timer); };
  }, [navigate]);
}
