import { now as nowIn, toCalendarDateTime, toTimeZone, CalendarDateTime, toZoned, type ZonedDateTime } from '@internationalized/date';
import { CalendarClock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { MenuTrigger, Menu as AriaMenu, Popover } from 'react-aria-components';
import { useFormatter, useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { useKey } from '@/shell/keys';
import { FLOAT, MenuItem } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useAct } from '../acts';
import type { Row } from '../shapes';

const MORNING = 9;

/** Moments to come back at, as the clock on the wall of the business shows them. */
export function moments(now: ZonedDateTime): { name: 'hours' | 'tomorrow' | 'week'; at: ZonedDateTime }[] {
  const morning = (days: number) => {
    const day = toCalendarDateTime(now).add({ days });
    return toZoned(new CalendarDateTime(day.year, day.month, day.day, MORNING), now.timeZone);
  };
  return [
    { name: 'hours', at: now.add({ hours: 3 }) },
    { name: 'tomorrow', at: morning(1) },
    { name: 'week', at: morning(7) },
  ];
}

export function SnoozeMenu({ row, trigger }: { row: Row; trigger: ReactNode }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const zone = useZone();
  const [isOpen, setOpen] = useState(false);
  const { mutate } = useAct();
  useKey({ s: () => setOpen(true) });
  const shown = (at: ZonedDateTime) => format.dateTime(at.toDate(), { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {trigger}
      <Popover placement="bottom end" className={cx(FLOAT, 'min-w-64')}>
        <AriaMenu aria-label={t('act.snooze')} className="p-1 outline-none">
          {isOpen ? moments(toTimeZone(nowIn(zone), zone)).map(({ name, at }) => (
            <MenuItem key={name} id={name} textValue={t(`snooze.${name}`)} icon={<CalendarClock aria-hidden />} keys={shown(at)} onAction={() => mutate({ row, act: { do: 'snooze', until: at.toAbsoluteString() } })}>
              {t(`snooze.${name}`)}
            </MenuItem>
          )) : []}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
