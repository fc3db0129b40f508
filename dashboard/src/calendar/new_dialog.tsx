/** Something new in the calendar: an appointment, or a time in which nobody is booked. */
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Dialog } from '@/ui/dialog';
import { BlockForm } from './block_form';
import { BookForm } from './book_form';
import type { Place } from './grid';

export type Kind = 'book' | 'block';
interface Props { kind: Kind; place: Place; onClose: () => void }

const TAB = 'h-8 flex-1 rounded-sm text-base text-ink-soft data-[selected]:bg-paper data-[selected]:font-medium data-[selected]:text-ink data-[selected]:shadow-[0_0_0_1px_var(--line-strong)] max-phone:h-11';

export function NewDialog({ kind: first, place, onClose }: Props) {
  const t = useTranslations('calendar.new');
  const [kind, setKind] = useState(first);
  const mayBook = useMay('bookings.write');
  const mayBlock = useMay('blocks.write');
  return (
    <Dialog isOpen title={t(`title.${kind}`)} onClose={onClose}>
      {mayBook && mayBlock && (
        <ToggleButtonGroup aria-label={t('what')} selectionMode="single" disallowEmptySelection selectedKeys={[kind]} onSelectionChange={(keys) => { const [next] = keys; if (next) setKind(next as Kind); }} className="mb-4 flex rounded-md bg-sunken p-0.5">
          <ToggleButton id="book" className={TAB}>{t('book')}</ToggleButton>
          <ToggleButton id="block" className={TAB}>{t('block')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {kind === 'book' && mayBook ? <BookForm place={place} onDone={onClose} /> : <BlockForm place={place} onDone={onClose} />}
    </Dialog>
  );
}
