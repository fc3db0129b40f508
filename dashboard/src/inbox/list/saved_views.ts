/** Ways to look at the list that were given a name: one's own, and the team's. */
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { readSearch, type InboxSearch } from '../search';

export type SavedView = Shape<'SavedViewShape'>;

const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => ask(api.GET('/v1/views')).then(({ views }) => views),
  staleTime: 60_000,
  retry: false,
});

const anew = () => kept.invalidateQueries({ queryKey: viewsQuery.queryKey });

export const useSavedViews = (): readonly SavedView[] => useQuery(viewsQuery).data ?? [];

/** The whole address of the list as it was saved. */
export function wantedOf({ wanted }: SavedView): InboxSearch {
  const { why: _, ...search } = readSearch({ ...wanted });
  return search;
}

export const isShown = (view: SavedView, shown: InboxSearch): boolean => {
  const wanted = wantedOf(view);
  return (['q', 'channel', 'flow', 'tag', 'team'] as const).every((name) => wanted[name] === shown[name]) && (wanted.view ?? 'all') === (shown.view ?? 'all');
};

export function useSaveView(onDone: () => void) {
  const t = useTranslations('inbox.saved');
  return useMutation({
    mutationFn: ({ name, shared, wanted }: { name: string; shared: boolean; wanted: InboxSearch }) => {
      const { view, q, channel, flow, tag, team } = wanted;
      return ask(api.POST('/v1/views', { body: { name, shared, wanted: { view, q, channel, flow, tag, team } as Shape<'WantedShape'> } }));
    },
    onSuccess: () => { toast({ text: t('done') }); onDone(); },
    onSettled: anew,
  });
}

export function useRemoveView() {
  const told = useTold();
  return useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/v1/views/{id}', { params: { path: { id } } })),
    onError: (error) => toast({ bad: true, text: told(error) }),
    onSettled: anew,
  });
}
