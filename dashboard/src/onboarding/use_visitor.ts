/** A visitor of the business's own chat, in this page: the real assistant, the real calendar. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, ask, freshKey, type Shape } from '@/api/client';

export type Said = Shape<'MessageFrame'>;

const WAIT_SECONDS = 20;
const AGAIN_MS = 2_000;

export interface Visit { said: readonly Said[]; ready: boolean; failed: unknown; say: (body: string) => Promise<void> }

/** `round` begins anew, as another visitor. */
export function useVisitor(key: string, round: number): Visit {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [ready, setReady] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const token = useRef('');
  useEffect(() => {
    const away = new AbortController();
    token.current = '';
    setSaid([]);
    setReady(false);
    const listen = async () => {
      token.current = (await ask(api.POST('/chat/sessions', { body: { key } }))).token;
      setReady(true);
      for (let after: string | undefined; !away.signal.aborted;) {
        const query = { key, wait: WAIT_SECONDS, ...(after ? { after } : {}) };
        const headers = { Authorization: `Bearer ${token.current}` };
        const { messages } = await ask(api.GET('/chat/messages', { params: { query }, headers, signal: away.signal }));
        after = messages.at(-1)?.id ?? after;
        setFailed(undefined);
        setSaid((before) => [...before, ...messages.filter(({ id }) => !before.some((one) => one.id === id))]);
      }
    };
    const follow = (): void => void listen().catch((error: unknown) => {
      if (away.signal.aborted) return;
      setFailed(error);
      if (!token.current) setTimeout(() => { if (!away.signal.aborted) follow(); }, AGAIN_MS);
    });
    follow();
    return () => away.abort();
  }, [key, round]);
  const say = useCallback(async (body: string) => {
    await ask(api.POST('/chat/messages', { body: { key, token: token.current, client_id: freshKey(), body } }));
  }, [key]);
  return { said, ready, failed, say };
}
