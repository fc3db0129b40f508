import { Copy, Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/button';
import { Switch } from '@/ui/choice';
import { TimeField } from './form/time_field';
import { DAYS, everywhere, faultsOfWeek, of, oneMore, withDay, type Day, type Opening } from './week';

interface Props { value: readonly Opening[]; onChange: (openings: Opening[]) => void; isDisabled?: boolean }

/** Each day of the week with its openings; several make a break between them. */
export function WeekField({ value, onChange, isDisabled }: Props) {
  const faults = faultsOfWeek(value);
  return (
    <div className="flex flex-col">
      {DAYS.map((day) => (
        <DayRow key={day} day={day} value={value} onChange={onChange} fault={faults[day]} {...(isDisabled ? { isDisabled } : {})} />
      ))}
    </div>
  );
}

function DayRow({ day, value, onChange, isDisabled, fault }: Props & { day: Day; fault: 'backwards' | 'overlaps' | undefined }) {
  const t = useTranslations('settings');
  const its = of(value, day);
  const put = (i: number, next: Partial<Opening>) => onChange(withDay(value, day, its.map((one, n) => (n === i ? { ...one, ...next } : one))));
  const name = t(`week.${day}`);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-1.5 last:border-b-0">
      <Switch className="h-9 w-36 max-phone:flex-1" isSelected={its.length > 0} {...(isDisabled ? { isDisabled } : {})} onChange={(open) => onChange(open ? oneMore(value, day) : withDay(value, day, []))}>{name}</Switch>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 max-phone:order-last max-phone:basis-full max-phone:pl-12 max-phone:empty:hidden">
        {its.length === 0 && <span className="flex h-9 items-center text-ink-faint">{t('hours.closed')}</span>}
        {its.map((one, i) => (
          <div key={i} className="flex items-center gap-1.5">
            <TimeField bare label={t('hours.from', { day: name })} value={one.opens} onChange={(opens) => put(i, { opens })} className="w-28" {...(isDisabled ? { isDisabled } : {})} />
            <span className="text-ink-faint">–</span>
            <TimeField bare label={t('hours.until', { day: name })} value={one.closes} onChange={(closes) => put(i, { closes })} className="w-28" {...(isDisabled ? { isDisabled } : {})} />
            {!isDisabled && its.length > 1 && <IconButton label={t('hours.removeOne', { day: name })} onPress={() => onChange(withDay(value, day, its.filter((_, n) => n !== i)))}><X aria-hidden className="size-4" /></IconButton>}
          </div>
        ))}
        {fault && <p className="text-xs text-bad max-phone:text-sm">{t(`hours.${fault}`)}</p>}
      </div>
      {!isDisabled && its.length > 0 && (
        <div className="flex">
          <IconButton label={t('hours.addOne', { day: name })} onPress={() => onChange(oneMore(value, day))}><Plus aria-hidden className="size-4" /></IconButton>
          <IconButton label={t('hours.copy', { day: name })} onPress={() => onChange(everywhere(value, day))}><Copy aria-hidden className="size-4" /></IconButton>
        </div>
      )}
    </div>
  );
}
