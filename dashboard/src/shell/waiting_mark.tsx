import { useQuery } from '@tanstack/react-query';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import { countsQuery } from '@/inbox/asked';

/** Events of one moment are one reason to ask again. */
const PAUSE_MS = 500;
let asked: ReturnType<typeof setTimeout> | undefined;

/** The inbox counts by itself. */
function anew() {
  if (location.pathname.startsWith('/inbox')) return;
  clearTimeout(asked);
  asked = setTimeout(() => void kept.invalidateQueries(countsQuery), PAUSE_MS);
}

/** How many wait for a person, wherever in the desk one is. */
export default function WaitingMark() {
  useEvents(anew, anew);
  const waiting = useQuery(countsQuery).data?.waiting;
  if (!waiting) return null;
  return <span aria-hidden className="absolute top-0.5 right-0.5 h-4 min-w-4 rounded-full bg-warn-soft px-1 text-center text-xs leading-4 font-semibold text-warn">{waiting > 99 ? '99+' : waiting}</span>;
}
