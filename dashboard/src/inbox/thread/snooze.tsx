import { CalendarClock, CalendarPlus } from 'lucide-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { MenuTrigger, Menu as AriaMenu, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useKey } from '@/shell/keys';
import { FLOAT, MenuItem } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useNow } from '@/ui/now';
import { useAct } from '../acts';
import { useMoments } from '../time';
import type { Row } from '../shapes';

const UntilDialog = lazy(() => import('./until_dialog'));

/** Puts the conversation off. */
export function SnoozeMenu({ row, trigger }: { row: Row; trigger: ReactNode }) {
  const t = useTranslations('inbox');
  const [isOpen, setOpen] = useState(false);
  const [own, setOwn] = useState(false);
  const moments = useMoments(useNow());
  const { mutate } = useAct();
  useKey({ s: () => setOpen(true) });
  const until = (at: Date) => { setOwn(false); mutate({ row, act: { do: 'snooze', until: at.toISOString() } }); };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {trigger}
      <Popover placement="bottom end" className={cx(FLOAT, 'min-w-72')}>
        <AriaMenu aria-label={t('act.snooze')} className="p-1 outline-none">
          {moments.map(({ name, at, shown }) => (
            <MenuItem key={name} id={name} textValue={t(`snooze.${name}`)} icon={<CalendarClock aria-hidden />} keys={shown} onAction={() => until(at)}>
              {t(`snooze.${name}`)}
            </MenuItem>
          ))}
          <MenuItem id="own" icon={<CalendarPlus aria-hidden />} onAction={() => setOwn(true)}>{t('snooze.own')} …</MenuItem>
        </AriaMenu>
      </Popover>
      {own && <Suspense><UntilDialog onChoose={until} onClose={() => setOwn(false)} /></Suspense>}
    </MenuTrigger>
  );
}
