/** Who else looks at a conversation or writes in it: told over the event socket, forgotten after a few seconds. */
import { useEffect, useRef, useState } from 'react';
import { tell, useConnection, useFrames } from '@/api/live';
import { useMe } from '@/api/me';
import type { Mode } from './composer/draft';

const FORGOTTEN_MS = 6_000;
const TOLD_EVERY_MS = 3_000;

/** The colleague who writes an answer here; and tells colleagues what is done here. */
export function useDeskTyping(conversation: string, mode: Mode): string | undefined {
  const { id: me } = useMe();
  const connection = useConnection();
  const [who, setWho] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  useFrames(({ frame, doing, conversation: where, member }) => {
    if (frame !== 'presence' || where !== conversation || typeof member !== 'string' || member === me) return;
    clearTimeout(timer.current);
    setWho(doing === 'typing' ? member : undefined);
    timer.current = setTimeout(() => setWho(undefined), FORGOTTEN_MS);
  });
  useEffect(() => {
    if (connection === 'open') tell({ type: 'watching', conversation });
  }, [connection, conversation]);
  useEffect(() => {
    const press = (event: Event) => {
      if (!(event.target instanceof HTMLTextAreaElement) || Date.now() - last.current < TOLD_EVERY_MS) return;
      last.current = Date.now();
      tell({ type: mode === 'note' ? 'noting' : 'typing', conversation });
    };
    addEventListener('input', press);
    return () => { removeEventListener('input', press); clearTimeout(timer.current); };
  }, [conversation, mode]);
  return who;
}
