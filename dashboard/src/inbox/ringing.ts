/** Whoever waits rings, in one tab alone, unless that conversation is looked at. The tab's title tells how many wait. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { countsQuery } from './asked';

const LOCK = 'frontdesk-sound';

/** A short chime, made here: nothing is fetched. Browsers play it once somebody has touched the page. */
function chime() {
  const audio = new AudioContext();
  const [volume, tone] = [audio.createGain(), audio.createOscillator()];
  tone.connect(volume).connect(audio.destination);
  tone.frequency.setValueAtTime(880, audio.currentTime);
  tone.frequency.setValueAtTime(1175, audio.currentTime + 0.12);
  volume.gain.setValueAtTime(0.12, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
  tone.start();
  tone.stop(audio.currentTime + 0.5);
  tone.onended = () => void audio.close();
}

export const soundIsOff = () => { try { return localStorage.getItem('sound') === 'off'; } catch { return false; } };

/** Only the tab that gets the lock sounds; the others find it taken. */
function ring() {
  if (soundIsOff() || !navigator.userActivation?.hasBeenActive) return;
  if (!navigator.locks) return chime();
  void navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    chime();
    await new Promise((done) => setTimeout(done, 1_000));
  });
}

export function useRinging() {
  const waiting = useQuery(countsQuery).data?.waiting;
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (waiting === undefined) return;
    if (before.current !== undefined && waiting > before.current) ring();
    before.current = waiting;
    const bare = document.title.replace(/^\(\d+\) /, '');
    document.title = waiting ? `(${waiting}) ${bare}` : bare;
    const app = navigator as Navigator & { setAppBadge?: (count: number) => Promise<void> };
    void app.setAppBadge?.(waiting).catch(() => undefined);
  });
}
