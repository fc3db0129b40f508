import { Link } from '@tanstack/react-router';
import { Globe, MessageSquareText, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { spaced as spacedNumber } from '@/contacts/names';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { useAmount, useFigureName } from './amount';
import type { BehindRow, Unit } from './shapes';
import { useRows, type Behind } from './use_figures';

const ICONS: Record<string, typeof Phone> = { voice: Phone, sms: MessageSquareText, web: Globe };

/** The conversations that were counted. */
export function RowsSheet({ behind, unit, currency, onClose }: { behind: Behind; unit: Unit; currency: string; onClose: () => void }) {
  const t = useTranslations('figures');
  const name = useFigureName();
  const found = useRows(behind);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet isOpen title={t('behind', { name: name(behind.name) })} onClose={onClose}>
      {found.error ? <Failure error={found.error} again={() => void found.refetch()} /> : found.isPending ? <SkeletonRows rows={6} height={56} />
        : rows.length === 0 ? <Empty title={t('noRows')} />
          : <ul>{rows.map((row, i) => <Row key={`${row.conversation} ${i}`} row={row} unit={unit} currency={currency} />)}</ul>}
      {found.hasNextPage && <Button className="mt-3" onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>{t('moreRows')}</Button>}
    </Sheet>
  );
}

function Row({ row, unit, currency }: { row: BehindRow; unit: Unit; currency: string }) {
  const t = useTranslations('figures');
  const { at } = useClock();
  const amount = useAmount(currency);
  const Icon = ICONS[row.medium] ?? MessageSquareText;
  return (
    <li className="border-b border-line">
      <Link to={`/inbox/${row.conversation}` as string} className="-mx-2 flex min-h-14 items-center gap-3 rounded-md px-2 py-2 hover:bg-hover">
        <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <span className="min-w-0 flex-1"><span className="block truncate font-medium">{row.name ?? (row.address ? spacedNumber(row.address) : t('somebody'))}</span><span className="block text-sm text-ink-soft">{at(row.at)}</span></span>
        {row.value !== null && row.value !== undefined && unit !== 'count' && <span className="font-medium">{amount(row.value, unit)}</span>}
      </Link>
    </li>
  );
}
