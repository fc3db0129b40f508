/** Who may be one person, what making them one comes to, and doing it. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';

export type Contact = Shape<'ContactShape'>;
export type Duplicate = Shape<'DuplicateShape'>;

const UNDO_MS = 10_000;

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates', 'all'],
  queryFn: () => ask(api.GET('/v1/duplicates')).then(({ duplicates }) => duplicates),
  staleTime: 60_000,
});

export const duplicatesOfQuery = (id: string) => queryOptions({
  queryKey: ['duplicates', id],
  queryFn: () => ask(api.GET('/v1/contacts/{id}/duplicates', { params: { path: { id } } })).then(({ duplicates }) => duplicates),
  staleTime: 60_000,
});

export const previewQuery = (id: string, other: string) => queryOptions({
  queryKey: ['contact', id, 'merge', other],
  queryFn: () => ask(api.GET('/v1/contacts/{id}/merge', { params: { path: { id }, query: { other } } })),
  retry: false,
});

/** Whatever shows people is asked anew. */
export function peopleAnew() {
  const names = ['contact', 'contacts', 'people', 'duplicates', 'conversations', 'inbox'];
  return Promise.all(names.map((name) => kept.invalidateQueries({ queryKey: [name] })));
}

/** Makes two people one, and for a while it can be taken back. */
export function useMerge(onDone: () => void) {
  const t = useTranslations('contacts.merge');
  const told = useTold();
  const undo = useMutation({
    mutationFn: (gone: string) => ask(api.POST('/v1/contacts/{id}/split', { params: { path: { id: gone } } })),
    onSuccess: () => toast({ text: t('undone') }),
    onError: (error) => toast({ bad: true, text: told(error) }),
    onSettled: peopleAnew,
  });
  return useMutation({
    mutationFn: ({ stays, goes }: { stays: string; goes: string }) => ask(api.POST('/v1/contacts/{id}/merge', { params: { path: { id: stays } }, body: { other: goes } })),
    onSuccess: (_, { goes }) => {
      toast({ text: t('done'), ms: UNDO_MS, action: { text: t('undo'), run: () => undo.mutate(goes) } });
      onDone();
    },
    onSettled: peopleAnew,
  });
}

/** They are two people: nobody is asked about them again. */
export function useTellApart(onDone: () => void) {
  const t = useTranslations('contacts.merge');
  const told = useTold();
  return useMutation({
    mutationFn: ({ one, other }: { one: string; other: string }) => ask(api.POST('/v1/contacts/{id}/tell-apart', { params: { path: { id: one } }, body: { other } })),
    onSuccess: () => { toast({ text: t('apart') }); onDone(); },
    onError: (error) => toast({ bad: true, text: told(error) }),
    onSettled: peopleAnew,
  });
}
