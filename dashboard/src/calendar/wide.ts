import { useSyncExternalStore } from 'react';

const query = matchMedia('(min-width: 640px)');
const watch = (tell: () => void) => { query.addEventListener('change', tell); return () => query.removeEventListener('change', tell); };

/** Whether there is room for columns. */
export const useWide = () => useSyncExternalStore(watch, () => query.matches);
