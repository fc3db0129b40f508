import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Way } from './routes';

const TAB = 'h-7 rounded-sm px-2.5 text-sm text-ink-soft data-[selected]:bg-paper data-[selected]:font-medium data-[selected]:text-ink data-[selected]:shadow-[0_0_0_1px_var(--line-strong)] max-phone:h-10';

/** By what a figure is split. */
export function WayTabs({ ways, by, onBy }: { ways: readonly Way[]; by: Way; onBy: (way: Way) => void }) {
  const t = useTranslations('figures.way');
  return (
    <ToggleButtonGroup aria-label={t('title')} selectionMode="single" disallowEmptySelection selectedKeys={[by]} onSelectionChange={(keys) => { const [next] = keys; if (next) onBy(next as Way); }} className="flex rounded-md bg-sunken p-0.5">
      {ways.map((way) => <ToggleButton key={way} id={way} className={TAB}>{t(way)}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
