import { Link } from '@tanstack/react-router';
import { Globe, MessageSquareText, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { useAmount, useName } from './amount';
import type { BehindRow, Unit } from './shapes';
import { useRows, type Behind } from './use_figures';

const ICONS: Record<string, typeof Phone> = { voice: Phone, sms: MessageSquareText, web: Globe };

interface Props { behind: Behind; unit: Unit; currency: string; onClose: () => void }

/** The conversations that were counted, or could have been. */
export function RowsSheet({ behind, unit, currency, onClose }: Props) {
  const t = useTranslations('figures');
  const name = useName();
  const found = useRows(behind);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet isOpen title={t('behind', { name: name('name', behind.name) })} onClose={onClose}>
      {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : found.isPending ? <SkeletonRows rows={6} height={56} />
        : rows.length === 0 ? <Empty title={t('noRows')} />
          : <ul>{rows.map((row, i) => <li key={`${row.conversation} ${row.at} ${i}`} className="border-b border-line"><Row row={row} unit={unit} currency={currency} /></li>)}</ul>}
      {found.hasNextPage && <Button className="mt-3" onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>{t('moreRows')}</Button>}
    </Sheet>
  );
}

const ROW = '-mx-2 flex min-h-14 items-center gap-3 rounded-md px-2 py-2';

function Row({ row, unit, currency }: { row: BehindRow; unit: Unit; currency: string }) {
  const t = useTranslations('figures');
  const { at } = useClock();
  const amount = useAmount();
  const name = useName();
  const Icon = ICONS[row.medium ?? ''] ?? MessageSquareText;
  const told = row.amount === null ? undefined : unit === 'money' ? amount.money(row.amount, currency) : amount.time(row.amount);
  const about = [row.counts === 'waiting' ? t('rowWaits') : row.counts === 'no' && t('rowNot'), row.word && name('word', row.word)].filter(Boolean).join(' · ');
  const inside = (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 flex-1"><span className="block truncate font-medium">{at(row.at)}</span>{about && <span className="block truncate text-sm text-ink-soft">{about}</span>}</span>
      {told && <span className="font-medium">{told}</span>}
    </>
  );
  return row.conversation ? <Link to={`/inbox/${row.conversation}` as string} className={`${ROW} hover:bg-hover`}>{inside}</Link> : <p className={ROW}>{inside}</p>;
}
