import { useMutation, useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, askPath } from '@/api/client';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Failure, SkeletonRows } from '@/ui/states';
import { useInbox } from '../selected';
import { Scenario } from './scenario';
import { Steps, type Told } from './steps';

/** Why the assistant said what it said in a turn: what was heard, what was understood, and what followed from it. */
export function Why({ conversation }: { conversation: string }) {
  const t = useTranslations('inbox.why');
  const { why: turn, look } = useInbox();
  const [shown, setShown] = useState<string>();
  const asked = useQuery({
    queryKey: ['why', conversation, turn], enabled: turn !== undefined, staleTime: Infinity,
    queryFn: () => askPath<Told>('GET', `/v1/conversations/${conversation}/turns/${turn}/why`),
  });
  const scenario = useMutation({
    mutationFn: () => ask(api.POST('/v1/conversations/{id}/scenario', { params: { path: { id: conversation } } })).then(({ yaml }) => yaml),
    onSuccess: setShown,
  });
  const close = () => { setShown(undefined); scenario.reset(); look({ why: undefined }); };
  const make = <Button isPending={scenario.isPending} onPress={() => scenario.mutate()}><FlaskConical aria-hidden className="size-4" />{t('makeTest')}</Button>;
  return (
    <Sheet wide title={shown === undefined ? t('title') : t('testTitle')} isOpen={turn !== undefined} onClose={close} foot={asked.data && shown === undefined && make}>
      {scenario.isError ? <Failure error={scenario.error} again={() => scenario.mutate()} />
        : shown !== undefined ? <Scenario text={shown} conversation={conversation} />
        : asked.isPending ? <SkeletonRows rows={6} height={56} />
        : asked.isError ? <Failure error={asked.error} again={() => void asked.refetch()} />
        : <Steps told={asked.data} />}
    </Sheet>
  );
}
