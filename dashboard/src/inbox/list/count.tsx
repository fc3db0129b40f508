import { useQuery } from '@tanstack/react-query';
import { cx } from '@/ui/cx';
import { countsQuery } from '../asked';
import type { View } from '../shapes';

/** How many are in a view; nothing while there are none. */
export function Count({ of, loud }: { of: View; loud?: boolean }) {
  const counts = useQuery(countsQuery).data;
  const count = of === 'closed' ? 0 : counts?.[of] ?? 0;
  if (!count) return null;
  return <span className={cx('tabular-nums', loud ? 'rounded-full bg-warn-soft px-1.5 text-xs font-semibold text-warn' : 'text-ink-faint')}>{count}</span>;
}
