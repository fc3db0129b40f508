/** What of the inbox lives in its address. */
import { VIEWS } from './views';
import type { View } from './shapes';

export interface InboxSearch {
  view?: View | undefined;
  q?: string | undefined;
  channel?: string | undefined;
  tag?: string | undefined;
  flow?: string | undefined;
  /** A team's id, or `mine`. */
  team?: string | undefined;
  /** The turn whose reasons are shown. */
  why?: number | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.slice(0, 100) : undefined);

export function readSearch(search: Record<string, unknown>): InboxSearch {
  const why = Number(search.why);
  return {
    view: VIEWS.find((view) => view === search.view),
    q: text(search.q),
    channel: text(search.channel),
    tag: text(search.tag),
    flow: text(search.flow),
    team: text(search.team),
    why: Number.isInteger(why) && why > 0 ? why : undefined,
  };
}
