import { CalendarRange } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { plusDays } from '@/calendar/dates';
import { useClock } from '@/calendar/clock';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { PRESETS, lastOf, presetOf, spanOf, type Span } from './span';

/** Which days. */
export function Range({ span, onSpan }: { span: Span; onSpan: (span: Span) => void }) {
  const t = useTranslations('figures.range');
  const zone = useZone();
  const { day } = useClock();
  const preset = presetOf(span, zone);
  const last = lastOf(span);
  return (
    <DialogTrigger>
      <Button><CalendarRange aria-hidden className="size-4 text-ink-faint" />{preset ? t(preset) : `${day(span.from)} – ${day(last)}`}</Button>
      <Popover placement="bottom end" className={cx(FLOAT, 'w-72')}>
        <Dialog aria-label={t('title')} className="p-2 outline-none">
          {({ close }) => (
            <>
              {PRESETS.map((one) => (
                <Button key={one} look="quiet" className={cx('w-full justify-start!', one === preset && 'bg-accent-soft text-accent-strong')} onPress={() => { onSpan(spanOf(one, zone)); close(); }}>{t(one)}</Button>
              ))}
              <div className="mt-2 grid grid-cols-2 gap-2 border-t border-line p-2 pt-3">
                <TextField label={t('from')} type="date" value={span.from} onChange={(from) => { if (from) onSpan({ from, to: from < span.to ? span.to : plusDays(from, 1) }); }} />
                <TextField label={t('to')} type="date" value={last} onChange={(to) => { if (to) onSpan({ from: to < span.from ? to : span.from, to: plusDays(to, 1) }); }} />
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
