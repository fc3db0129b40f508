/** Texts that are kept for what is often said: `/` finds them, and facts of now fill them in. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import type { Row } from '../shapes';
import { Choices, useChoices, type Choice } from './choices';

const SHOWN_MAX = 6;

export function useReplies(on: boolean, text: string, row: Row, fill: (text: string) => void) {
  const t = useTranslations('inbox.replies');
  const told = useTold();
  const wanted = on && text.startsWith('/') && !text.includes('\n') ? text.slice(1).toLowerCase() : undefined;
  const asked = useQuery({
    queryKey: ['replies'], enabled: wanted !== undefined, retry: false, staleTime: 60_000,
    queryFn: () => ask(api.GET('/v1/replies')),
  });
  const found: Choice[] = wanted === undefined ? [] : (asked.data?.replies ?? [])
    .filter(({ name, body }) => `${name} ${body}`.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX)
    .map(({ id, name, body }) => ({ id, name, detail: body }));
  const filling = useMutation({
    mutationFn: ({ id }: Choice) => ask(api.POST('/v1/replies/{id}/fill', { params: { path: { id } }, body: { conversation: row.conversation } })),
    onSuccess: ({ text: filled, missing }) => {
      fill(filled);
      if (missing.length) toast({ bad: true, text: t('missing', { what: missing.join(', ') }) });
    },
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  const take = (reply: Choice) => filling.mutate(reply);
  const { chosen, onKey } = useChoices(found, take);
  return { onKey, shown: <Choices label={t('title')} found={found} chosen={chosen} onTake={take} /> };
}
