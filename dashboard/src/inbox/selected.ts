/** What is chosen in the inbox: it all stands in the address. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { letGo, mark } from './list/marked';
import type { InboxSearch } from './search';
import type { View } from './shapes';

export function useInbox() {
  const search = useSearch({ from: '/desk/inbox' });
  const { id } = useParams({ strict: false });
  const navigate = useNavigate({ from: '/inbox' });
  const view: View = search.view ?? 'all';
  const bare: InboxSearch = { ...search, why: undefined };
  return {
    ...search,
    view,
    id,
    open: (conversation: string) => {
      mark(conversation);
      const there = navigate({ to: '/inbox/$id', params: { id: conversation }, search: bare, replace: Boolean(id) });
      void there.finally(() => letGo(conversation));
    },
    back: () => void navigate({ to: '/inbox', search: bare }),
    /** Other rows, with what is open staying open. */
    look: (change: Partial<InboxSearch>) => {
      const next = { ...search, ...change };
      if (id) void navigate({ to: '/inbox/$id', params: { id }, search: next, replace: true });
      else void navigate({ to: '/inbox', search: next, replace: true });
    },
  };
}
