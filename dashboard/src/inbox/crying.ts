/** Whom the desk rings for. Pure. */
import type { Row } from './shapes';

/** Danger, and nobody has come. */
export const cries = (row: Row) => row.urgent && row.holder !== 'member' && row.status === 'open' && Boolean(row.waiting_since);

/** Those who began to wait since the last look. */
export function fresh(rows: readonly Row[], known: ReadonlyMap<string, string>): Row[] {
  return rows.filter(({ conversation, waiting_since: since }) => since && known.get(conversation) !== since);
}
