import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Menu, MenuItem, MenuLine } from '@/ui/menu';
import { SIDE_BY_SIDE_MAX } from './columns';
import type { View } from './dates';
import type { Days } from './shapes';

interface Props { days: Days; view: View; who: string | undefined; onWho: (who: string | undefined) => void }

/** Whose time is shown: everybody's, or one's own. */
export function Who({ days: { resources }, view, who, onWho }: Props) {
  const t = useTranslations('calendar');
  const isCrowded = view === 'week' && resources.length > SIDE_BY_SIDE_MAX;
  const shown = resources.find(({ id }) => id === who) ?? (isCrowded ? resources[0] : undefined);
  return (
    <Menu label={t('whose')} placement="bottom end" trigger={<Button aria-label={`${t('whose')}: ${shown?.name ?? t('everybody')}`}>{shown?.name ?? t('everybody')}<ChevronDown aria-hidden className="size-4 text-ink-faint" /></Button>}>
      {!isCrowded && <MenuItem onAction={() => onWho(undefined)}>{t('everybody')}</MenuItem>}
      {!isCrowded && <MenuLine />}
      {resources.map(({ id, name }) => <MenuItem key={id} onAction={() => onWho(id)}>{name}</MenuItem>)}
    </Menu>
  );
}
