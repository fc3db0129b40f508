/** What is chosen in the inbox: it all stands in the address. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { InboxSearch } from './search';
import type { View } from './shapes';

export function useInbox() {
  const search = useSearch({ from: '/desk/inbox' });
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const view: View = search.view ?? 'all';
  return {
    ...search,
    view,
    id,
    open: (conversation: string) => void navigate({ to: '/inbox/$id', params: { id: conversation }, search: (old) => ({ ...old, why: undefined }), replace: Boolean(id) }),
    back: () => void navigate({ to: '/inbox', search: (old: InboxSearch) => ({ ...old, why: undefined }) }),
    /** Other rows, with what is open staying open. */
    look: (change: Partial<InboxSearch>) => void navigate({ to: '.', search: (old: InboxSearch) => ({ ...old, ...change }), replace: true }),
  };
}
