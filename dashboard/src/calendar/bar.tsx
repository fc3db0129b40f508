/** Which days are shown, of whom, and in which zone. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/button';
import { useClock } from './clock';
import { spanOf, VIEWS, type View } from './dates';
import { useWide } from './wide';

interface Props { view: View; on: string; locale: string; onView: (view: View) => void; onStep: (by: 1 | -1) => void; onToday: () => void }

/** Columns: a phone has no room for them. */
const NEEDS_ROOM: readonly View[] = ['day', 'week'];

const TAB = 'h-7 rounded-sm px-2.5 text-sm text-ink-soft data-[selected]:bg-paper data-[selected]:font-medium data-[selected]:text-ink data-[selected]:shadow-[0_0_0_1px_var(--line-strong)] max-phone:h-10 max-phone:flex-1 max-phone:text-base';

function useHeading(view: View, on: string, locale: string): string {
  const clock = useClock();
  if (view === 'day') return clock.dayAndYear(on);
  if (view === 'month') return clock.month(on);
  const { from, to } = spanOf(view, on, locale);
  return `${clock.day(from)} – ${clock.day(to)}`;
}

export function Bar({ view, on, locale, onView, onStep, onToday }: Props) {
  const t = useTranslations('calendar');
  const { zone } = useClock();
  const heading = useHeading(view, on, locale);
  const isWide = useWide();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center gap-1">
        <Button onPress={onToday}>{t('today')}</Button>
        <IconButton label={t('earlier')} keys="p" onPress={() => onStep(-1)}><ChevronLeft aria-hidden className="size-4" /></IconButton>
        <IconButton label={t('later')} keys="n" onPress={() => onStep(1)}><ChevronRight aria-hidden className="size-4" /></IconButton>
      </div>
      <h2 aria-live="polite" className="min-w-0 text-lg font-medium text-ink first-letter:uppercase max-phone:order-first max-phone:w-full">{heading}</h2>
      <p className="text-sm text-ink-faint">{t('zone', { zone: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone })}</p>
      <div className="flex-1 max-phone:hidden" />
      <ToggleButtonGroup aria-label={t('view.title')} selectionMode="single" disallowEmptySelection selectedKeys={[view]} onSelectionChange={(keys) => { const [next] = keys; if (next) onView(next as View); }} className="flex rounded-md bg-sunken p-0.5 max-phone:w-full">
        {VIEWS.filter((it) => isWide || !NEEDS_ROOM.includes(it)).map((it) => <ToggleButton key={it} id={it} className={TAB}>{t(`view.${it}`)}</ToggleButton>)}
      </ToggleButtonGroup>
    </div>
  );
}
