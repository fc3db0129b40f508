import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { duplicatesOfQuery, type Duplicate } from '@/contacts/merging/asked';
import { Button } from '@/ui/button';
import { bring } from '@/words';
import { phone } from '../names';

/** Comes with its words when somebody wants to compare. */
const Compare = lazy(() => Promise.all([import('@/contacts/merging/pair_dialog'), bring('contacts', 'calendar')]).then(([it]) => ({ default: it.PairDialog })));

/** Who may be the same person as the one the conversation is with. */
export function Alike({ contact }: { contact: string }) {
  const t = useTranslations('inbox.alike');
  const may = useMay('contacts.merge');
  const pairs = useQuery({ ...duplicatesOfQuery(contact), enabled: may, retry: false }).data ?? [];
  const [open, setOpen] = useState<Duplicate>();
  if (!pairs.length) return null;
  const name = ({ one, other }: Duplicate) => {
    const it = one.id === contact ? other : one;
    return it.name ?? (it.address.kind === 'phone' ? phone(it.address.value) : t('somebody'));
  };
  return (
    <section className="border-t border-line bg-sunken px-4 py-3">
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{t('title')}</h3>
      {pairs.slice(0, 3).map((pair) => (
        <p key={`${pair.one.id} ${pair.other.id}`} className="flex items-center justify-between gap-2">
          <span className="min-w-0 truncate">{name(pair)}</span>
          <Button small onPress={() => setOpen(pair)}>{t('compare')}</Button>
        </p>
      ))}
      {open && <Suspense><Compare pair={open} onClose={() => setOpen(undefined)} /></Suspense>}
    </section>
  );
}
