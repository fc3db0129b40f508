import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import { listQuery } from '@/inbox/asked';
import { useContactName } from '@/inbox/names';
import { useShortTime } from '@/inbox/time';
import { Failure, SkeletonRows } from '@/ui/states';

const SHOWN = 8;
const anew = () => void kept.invalidateQueries({ queryKey: ['inbox', 'list'] });

/** Who waits for an answer, in the order of the inbox. */
export function Waiting() {
  const t = useTranslations('today');
  const name = useContactName();
  const ago = useShortTime();
  useEvents(anew, anew);
  const { data, error, refetch } = useInfiniteQuery(listQuery({ view: 'waiting' }));
  const rows = data?.pages[0]?.items.slice(0, SHOWN) ?? [];
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-base font-semibold">{t('whoWaits')}</h2>
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <SkeletonRows rows={4} height={56} /> : rows.length === 0 ? <p className="text-ink-soft">{t('nobody')}</p> : (
        <ul>
          {rows.map((row) => (
            <li key={row.conversation} className="border-b border-line last:border-b-0">
              <Link to={`/inbox/${row.conversation}` as string} className="-mx-2 flex min-h-14 items-center gap-3 rounded-md px-2 py-2 hover:bg-hover">
                <span className="min-w-0 flex-1"><span className="block truncate font-medium">{name(row)}</span><span className="block truncate text-sm text-ink-soft">{row.preview?.text}</span></span>
                <span className="text-sm text-ink-faint">{ago(row.waiting_since ?? row.at)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
