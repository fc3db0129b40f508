import { CircleHelp } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useAmount, useName } from './amount';
import { valueOf, type Figure, type Figures } from './shapes';

interface Props { found: Figures; before: Figures | undefined; chosen: string; onChoose: (name: string) => void }

/** Every figure, in one look. A press shows it below, day by day. */
export function Cards({ found, before, chosen, onChoose }: Props) {
  return (
    <ul className="grid grid-cols-5 border-t border-l border-line max-[1000px]:grid-cols-3 max-phone:grid-cols-2">
      {found.figures.map((figure) => (
        <Card key={figure.name} figure={figure} before={before?.figures.find(({ name }) => name === figure.name)} currency={found.currency} isChosen={figure.name === chosen} onChoose={() => onChoose(figure.name)} />
      ))}
    </ul>
  );
}

function Card({ figure, before, currency, isChosen, onChoose }: { figure: Figure; before: Figure | undefined; currency: string; isChosen: boolean; onChoose: () => void }) {
  const t = useTranslations('figures');
  const amount = useAmount();
  const name = useName()('name', figure.name);
  const value = valueOf(figure.all, figure.unit);
  const was = before && valueOf(before.all, before.unit);
  return (
    <li data-figure={figure.name} className={cx('relative border-r border-b border-line', isChosen ? 'bg-paper' : 'hover:bg-paper')}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose} className="flex h-full w-full flex-col items-start gap-0.5 p-3 text-left">
        <span className={cx('min-h-10 pr-7 text-sm', isChosen ? 'font-medium text-ink' : 'text-ink-soft')}>{name}</span>
        <span data-value className={cx('text-2xl font-semibold', value === null && 'text-ink-faint')}>{amount.value(value, figure.unit)}</span>
        <Under figure={figure} currency={currency} />
        {was !== undefined && was !== null && <span className="text-sm text-ink-faint">{t('before', { value: amount.value(was, figure.unit) })}</span>}
      </button>
      {isChosen && <span aria-hidden className="absolute inset-x-0 top-0 h-0.5 bg-accent" />}
      <Definition name={name} text={figure.definition} />
    </li>
  );
}

/** What it is a part of, what it is worth, and of how many nobody knows yet. */
function Under({ figure: { unit, all }, currency }: { figure: Figure; currency: string }) {
  const t = useTranslations('figures');
  const { time, money } = useAmount();
  const parts = [
    unit === 'share' && all.of > 0 && t('partOf', { part: all.counted, whole: all.of }),
    unit === 'time' && all.p95 !== null && t('most', { time: time(all.p95) }),
    unit === 'money' && all.sum !== null && all.sum > 0 && money(all.sum, currency),
    all.waiting > 0 && t(unit === 'time' ? 'stillWait' : 'notKnown', { count: all.waiting }),
  ].filter(Boolean);
  return <span className="text-sm text-ink-soft">{parts.join(' · ')}</span>;
}

function Definition({ name, text }: { name: string; text: string }) {
  const t = useTranslations('figures');
  return (
    <DialogTrigger>
      <AriaButton aria-label={t('what', { name })} className="absolute top-2 right-2 grid size-6 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink max-phone:top-0 max-phone:right-0 max-phone:size-11"><CircleHelp aria-hidden className="size-4" /></AriaButton>
      <Popover placement="bottom end" className={cx(FLOAT, 'max-w-80')}>
        <Dialog aria-label={name} className="p-4 outline-none"><p className="font-medium">{name}</p><p lang="en" className="mt-1 text-ink-soft">{text}</p></Dialog>
      </Popover>
    </DialogTrigger>
  );
}
