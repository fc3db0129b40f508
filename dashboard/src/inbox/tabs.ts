/** Other tabs of this browser: what was seen in one is not new in them. */
import { useEffect } from 'react';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('frontdesk-seen') : undefined;

export const tellTabs = (conversation: string) => channel?.postMessage(conversation);

/** Calls back with each conversation that was seen, or made new again, in another tab. */
export function useTabs(onSeen: (conversation: string) => void) {
  useEffect(() => {
    const hear = ({ data }: MessageEvent) => { if (typeof data === 'string') onSeen(data); };
    channel?.addEventListener('message', hear);
    return () => channel?.removeEventListener('message', hear);
  }, [onSeen]);
}
