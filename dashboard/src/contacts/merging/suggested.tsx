import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { useAddress } from '../names';
import { duplicatesOfQuery, duplicatesQuery, type Duplicate } from './asked';
import { PairDialog } from './pair_dialog';
import { useWhy } from './why';

/** Who may be the same as one person, or all who may be one. Nothing stands there while there are none. */
export function Suggested({ of, shown = 3 }: { of?: string; shown?: number }) {
  const t = useTranslations('contacts.merge');
  const may = useMay('contacts.merge');
  const pairs = useQuery({ ...(of ? duplicatesOfQuery(of) : duplicatesQuery), enabled: may, retry: false } as typeof duplicatesQuery).data ?? [];
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<Duplicate>();
  if (!may || !pairs.length) return null;
  return (
    <section aria-label={t('suggested', { count: pairs.length })} className="rounded-lg bg-sunken px-4 py-3">
      <h2 className="flex items-center gap-2 font-medium"><UsersRound aria-hidden className="size-4 text-ink-faint" />{t('suggested', { count: pairs.length })}</h2>
      <ul>
        {(all ? pairs : pairs.slice(0, shown)).map((pair) => <Line key={`${pair.one.id} ${pair.other.id}`} pair={pair} of={of} onOpen={() => setOpen(pair)} />)}
      </ul>
      {!all && pairs.length > shown && <Button small look="quiet" className="-ml-2" onPress={() => setAll(true)}>{t('all')}</Button>}
      {open && <PairDialog pair={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Line({ pair, of, onOpen }: { pair: Duplicate; of: string | undefined; onOpen: () => void }) {
  const t = useTranslations('contacts.merge');
  const address = useAddress();
  const why = useWhy();
  const name = (one: Duplicate['one']) => one.name ?? address(one.address);
  const who = of ? name(pair.one.id === of ? pair.other : pair.one) : t('pair', { one: name(pair.one), other: name(pair.other) });
  return (
    <li className="flex items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1"><span className="block truncate">{who}</span><span className="block text-sm text-ink-soft">{why(pair)}</span></span>
      <Button small onPress={onOpen}>{t('look')}</Button>
    </li>
  );
}
