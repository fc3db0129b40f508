import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Failure, SkeletonRows, useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useClock } from './clock';
import { useNames } from './use_calendar';

/** A blocked time, and the way to free it. */
export function BlockDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('calendar.block');
  const act = useTranslations('common.act');
  const may = useMay('blocks.write');
  const told = useTold();
  const names = useNames();
  const { at } = useClock();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['block', id], queryFn: () => ask(api.GET('/v1/blocks/{id}', { params: { path: { id } } })) });
  const free = useMutation({
    mutationFn: () => ask(api.DELETE('/v1/blocks/{id}', { params: { path: { id } } })),
    onSuccess: () => { toast({ text: t('freed') }); onClose(); },
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  return (
    <Dialog
      isOpen
      title={data?.note || t('plain')}
      onClose={onClose}
      foot={may && data ? <><Button onPress={onClose}>{act('close')}</Button><Button look="main" isPending={free.isPending} isDisabled={free.isPending} onPress={() => free.mutate()}>{t('free')}</Button></> : undefined}
    >
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <SkeletonRows rows={2} height={40} /> : (
        <>
          <p className="font-medium">{at(data.starts_at)} – {at(data.ends_at)}</p>
          <p className="mt-1 text-ink-soft">{data.resources.map(names.resource).join(', ')}</p>
          {free.error && <p role="alert" className="mt-2 text-bad">{told(free.error)}</p>}
        </>
      )}
    </Dialog>
  );
}
