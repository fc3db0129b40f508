import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { INPUT } from '@/ui/field';
import { cx } from '@/ui/cx';
import { useOwnMoment } from '../time';

/** A moment of one's own, as the clock of the business shows it. */
export default function UntilDialog({ onChoose, onClose }: { onChoose: (until: Date) => void; onClose: () => void }) {
  const t = useTranslations('inbox.snooze');
  const act = useTranslations('common.act');
  const { first, soonest, read } = useOwnMoment();
  const [text, setText] = useState(first);
  const until = read(text);
  const go = () => { if (until) onChoose(until); };
  return (
    <Dialog isOpen title={t('own')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isDisabled={!until} onPress={go}>{t('go')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); go(); }}>
        <label className="flex flex-col gap-1 text-sm font-medium">
          {t('until')}
          <input type="datetime-local" autoFocus value={text} min={soonest} onChange={(event) => setText(event.target.value)} className={cx(INPUT, 'h-9 text-base font-normal max-phone:h-11')} />
        </label>
        {!until && <p role="status" className="mt-2 text-sm text-ink-soft">{t('past')}</p>}
      </form>
    </Dialog>
  );
}
