/** Who else writes in a conversation: told over the event socket, forgotten after a few seconds. */
import { useEffect, useRef, useState } from 'react';
import { tell, useFrames } from '@/api/live';
import { useMe } from '@/api/me';

const FORGOTTEN_MS = 6_000;
const TOLD_EVERY_MS = 3_000;

export function useDeskTyping(conversation: string): string | undefined {
  const { id: me } = useMe();
  const [who, setWho] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  useFrames((frame) => {
    const { type, conversation: where, member } = frame;
    if (type !== 'typing' || where !== conversation || typeof member !== 'string' || member === me) return;
    setWho(member);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWho(undefined), FORGOTTEN_MS);
  });
  useEffect(() => {
    const press = (event: Event) => {
      if (!(event.target instanceof HTMLTextAreaElement) || Date.now() - last.current < TOLD_EVERY_MS) return;
      last.current = Date.now();
      tell({ type: 'typing', conversation });
    };
    addEventListener('input', press);
    return () => { removeEventListener('input', press); clearTimeout(timer.current); };
  }, [conversation]);
  return who;
}
