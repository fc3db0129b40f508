import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { Button } from '@/ui/button';
import { useMoney } from '@/ui/money';
import { Bar, Failure } from '@/ui/states';
import { cx } from '@/ui/cx';
import { stageQuery, type Lead, type Stage } from './asked';
import { LeadCard } from './lead_card';

interface Props {
  stage: Stage;
  sum: Shape<'LeadStage'> | undefined;
  currency: string;
  /** On a phone one stage is shown at a time. */
  isShown: boolean;
  onOpen: (lead: Lead, to?: Stage) => void;
}

/** The leads of one stage, the latest first, under what they are worth together. */
export function StageColumn({ stage, sum, currency, isShown, onOpen }: Props) {
  const t = useTranslations('contacts.leads');
  const more = useTranslations('contacts')('more');
  const money = useMoney();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(stageQuery(stage));
  const leads = data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-label={t(`status.${stage}`)} className={cx('min-w-0', !isShown && 'max-[900px]:hidden')}>
      <header className="flex items-baseline gap-2 border-b border-line-strong pb-1.5 max-[900px]:hidden">
        <h2 className="min-w-0 truncate font-semibold">{t(`status.${stage}`)}</h2>
        <span className="text-ink-faint tabular-nums">{sum?.count ?? 0}</span>
        {Boolean(sum?.value) && <span className="ml-auto font-medium tabular-nums">{money(sum?.value ?? 0, currency)}</span>}
      </header>
      {error ? <Failure error={error} again={() => void refetch()} /> : !leads ? <Bar className="late mt-4 w-2/3" /> : leads.length === 0 ? <p className="py-3 text-sm text-ink-faint">{t('noneHere')}</p> : (
        <ul>{leads.map((lead) => <LeadCard key={lead.id} lead={lead} currency={currency} onOpen={(to) => onOpen(lead, to)} />)}</ul>
      )}
      {(stage === 'completed' || stage === 'lost') && leads && leads.length > 0 && <p className="pt-2 text-sm text-ink-faint">{t('lately')}</p>}
      {hasNextPage && <div className="mt-3"><Button small onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>{more}</Button></div>}
    </section>
  );
}
