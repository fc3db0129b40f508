import { CircleHelp } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useAmount, useFigureName } from './amount';
import type { Figure, Figures } from './shapes';

interface Props { found: Figures; chosen: string; onChoose: (name: string) => void }

/** Every figure, in one look. A press shows it below, day by day. */
export function Cards({ found, chosen, onChoose }: Props) {
  return (
    <ul className="grid grid-cols-4 border-t border-l border-line max-[1000px]:grid-cols-3 max-phone:grid-cols-2">
      {found.figures.map((figure) => <Card key={figure.name} figure={figure} currency={found.currency} isChosen={figure.name === chosen} onChoose={() => onChoose(figure.name)} />)}
    </ul>
  );
}

function Card({ figure, currency, isChosen, onChoose }: { figure: Figure; currency: string; isChosen: boolean; onChoose: () => void }) {
  const amount = useAmount(currency);
  const name = useFigureName()(figure.name);
  return (
    <li data-figure={figure.name} className={cx('relative border-r border-b border-line', isChosen ? 'bg-paper' : 'hover:bg-paper')}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose} className="flex w-full flex-col items-start gap-0.5 p-3 pr-9 text-left">
        <span className={cx('text-sm', isChosen ? 'font-medium text-ink' : 'text-ink-soft')}>{name}</span>
        <span data-value className={cx('text-2xl font-semibold', figure.value === null && 'text-ink-faint')}>{amount(figure.value, figure.unit)}</span>
        <Under figure={figure} currency={currency} />
      </button>
      {isChosen && <span aria-hidden className="absolute inset-x-0 top-0 h-0.5 bg-accent" />}
      <Definition name={name} text={figure.definition} />
    </li>
  );
}

/** What it is a share of, or how it was before. */
function Under({ figure, currency }: { figure: Figure; currency: string }) {
  const t = useTranslations('figures');
  const amount = useAmount(currency);
  if (figure.of) return <span className="text-sm text-ink-faint">{t('partOf', { part: figure.of.part, whole: figure.of.whole })}</span>;
  if (figure.before === null || figure.before === undefined) return <span aria-hidden className="text-sm">&nbsp;</span>;
  return <span className="text-sm text-ink-faint">{t('before', { value: amount(figure.before, figure.unit) })}</span>;
}

function Definition({ name, text }: { name: string; text: string }) {
  const t = useTranslations('figures');
  return (
    <DialogTrigger>
      <AriaButton aria-label={t('what', { name })} className="absolute top-2 right-2 grid size-6 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink max-phone:size-9"><CircleHelp aria-hidden className="size-4" /></AriaButton>
      <Popover placement="bottom end" className={cx(FLOAT, 'max-w-80')}>
        <Dialog aria-label={name} className="p-4 outline-none"><p className="font-medium">{name}</p><p className="mt-1 text-ink-soft">{text}</p></Dialog>
      </Popover>
    </DialogTrigger>
  );
}
