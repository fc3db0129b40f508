/** What the box under the thread is for, as the conversation stands. */
import type { Row } from '../shapes';

export type Way =
  /** Sends, and takes the conversation where it is not mine. */
  | { to: 'reply'; take: boolean }
  /** Spoken to the caller at the next turn; takes the call where it is not mine. */
  | { to: 'say'; take: boolean }
  /** A colleague answers; notes are still welcome. */
  | { to: 'note'; other: string }
  | { to: 'closed' };

export function way(row: Row, me: string): Way {
  if (row.status === 'closed') return { to: 'closed' };
  if (row.holder === 'member' && row.assignee && row.assignee !== me) return { to: 'note', other: row.assignee };
  if (row.in_call) return { to: 'say', take: row.holder !== 'member' };
  return { to: 'reply', take: row.holder !== 'member' || row.assignee !== me };
}
