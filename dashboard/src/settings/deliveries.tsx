import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { Button, IconButton } from '@/ui/button';
import { Failure, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useFailed } from './confirm';
import { When } from './when';

type Delivery = Shape<'DeliveryShape'>;
const PAGE = 20;

/** What was and is to be sent to a webhook, the latest first. */
export function Deliveries({ id, may }: { id: string; may: boolean }) {
  const t = useTranslations('settings.webhooks');
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    queryKey: ['deliveries', id],
    queryFn: ({ pageParam: after }) => ask(api.GET('/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { limit: PAGE, ...(after ? { after } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 5_000,
  });
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="border-t border-line pt-4">
      <h3 className="font-semibold">{t('deliveries')}</h3>
      {isPending && <SkeletonRows rows={3} height={48} />}
      {error && all.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && all.length === 0 && <p className="py-3 text-ink-soft">{t('noDeliveries')}</p>}
      <ul>{all.map((one) => <Line key={one.id} hook={id} it={one} may={may} />)}</ul>
      {hasNextPage && <Button small className="mt-2" onPress={() => void fetchNextPage()}>{t('more')}</Button>}
    </section>
  );
}

const ICONS = { delivered: [CircleCheck, 'text-good'], waiting: [Clock, 'text-ink-faint'], failed: [CircleAlert, 'text-bad'] } as const;

function Line({ hook, it, may }: { hook: string; it: Delivery; may: boolean }) {
  const t = useTranslations('settings.webhooks');
  const failed = useFailed();
  const state = it.state === 'delivered' || it.state === 'failed' ? it.state : 'waiting';
  const [Icon, colour] = ICONS[state];
  const last = it.tries.at(-1);
  const answered = last?.status ? String(last.status) : last?.error;
  const again = async () => {
    await ask(api.POST('/v1/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id: hook, delivery: it.id } } }));
    toast({ text: t('replayed') });
    await kept.invalidateQueries({ queryKey: ['deliveries', hook] });
  };
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-2 last:border-b-0">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-mono text-sm">{it.type}</p>
        <p className="text-sm text-ink-soft">{t(`states.${state}`)} · <When at={it.filed_at} />{answered && ` · ${t('answered', { status: answered, n: it.attempts })}`}</p>
      </div>
      {may && state !== 'waiting' && <IconButton label={t('again')} onPress={() => void again().catch(failed)}><RotateCw aria-hidden className="size-4" /></IconButton>}
    </li>
  );
}
