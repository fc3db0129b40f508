import { List } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { usePlaybookName } from '@/playbook/names';
import { spaced, useAmount, useName } from './amount';
import { Bars } from './bars';
import { Cards } from './cards';
import { useGroupName } from './groups';
import { WAYS, type Shown, type Way } from './routes';
import { RowsSheet } from './rows_sheet';
import { valueOf, type Figure, type Figures } from './shapes';
import type { Span } from './span';
import { useFiguresBefore } from './use_figures';
import { WayTabs } from './way_tabs';

const Chart = lazy(() => import('./chart'));

interface Props { found: Figures; span: Span; by: Way; search: Shown; show: (change: Shown) => void }

/** The cards, and below them the one that is looked at: by day, by group, and why. */
export function All({ found, span, by, search, show }: Props) {
  const t = useTranslations('figures');
  const name = useName();
  const before = useFiguresBefore(span);
  const figure = found.figures.find((one) => one.name === search.figure) ?? found.figures[0];
  if (!figure) return <p>{t('none')}</p>;
  const open = found.figures.find((one) => one.name === search.rows);
  return (
    <div className="flex flex-col gap-10">
      <Cards found={found} before={before.data} chosen={figure.name} onChoose={(next) => show({ figure: next })} />
      <div>
        <Suspense fallback={<div className="h-[266px]" />}><Chart span={span} figure={figure} /></Suspense>
        <Button small look="quiet" className="mt-2 -ml-2" onPress={() => show({ rows: figure.name, key: undefined })}><List aria-hidden className="size-4" />{t('openRows', { name: name('name', figure.name) })}</Button>
      </div>
      <Split figure={figure} by={by} show={show} />
      <Why found={found} show={show} />
      {open && <RowsSheet behind={{ ...span, name: open.name, ...(search.key && { by, key: search.key }) }} unit={open.unit} currency={found.currency} onClose={() => show({ rows: undefined, key: undefined })} />}
    </div>
  );
}

/** The figure that is looked at, by channel, flow, hour or language. */
function Split({ figure, by, show }: { figure: Figure; by: Way; show: (change: Shown) => void }) {
  const t = useTranslations('figures');
  const name = useName();
  const group = useGroupName(by);
  const amount = useAmount();
  const parts = figure.groups.map((one) => {
    const value = valueOf(one, figure.unit);
    return { key: one.key, name: group(one.key), value, told: amount.value(value, figure.unit), onOpen: () => show({ rows: figure.name, key: one.key }) };
  });
  return <Bars title={t('splitBy', { name: name('name', figure.name) })} parts={parts} none={t('noSplit')} actions={<WayTabs ways={WAYS} by={by} onBy={(next) => show({ by: next })} />} />;
}

/** Why the assistant asked for a person, and where people gave up. */
function Why({ found, show }: { found: Figures; show: (change: Shown) => void }) {
  const t = useTranslations('figures');
  const name = useName();
  const words = (of: string, told: (word: string) => string) => Object.entries(found.figures.find((one) => one.name === of)?.all.words ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => ({ key: word, name: told(word), value: count, told: String(count), onOpen: () => show({ rows: of, key: undefined }) }));
  const named = usePlaybookName();
  const step = (word: string) => word.split('/').map((part, i) => (i === 0 ? named('flow', part) : spaced(part))).join(': ');
  return (
    <div className="grid grid-cols-2 gap-10 max-[900px]:grid-cols-1">
      <Bars title={t('reasons')} none={t('noReasons')} parts={words('handoffs', (word) => name('word', word))} />
      <Bars title={t('gaveUp')} none={t('nobodyGaveUp')} parts={words('gave_up', step)} />
    </div>
  );
}
