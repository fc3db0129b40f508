import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download, List } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Bar, Failure } from '@/ui/states';
import { toast } from '@/ui/toast';
import { spaced, useAmount, useFigureName } from './amount';
import { Bars } from './bars';
import { Cards } from './cards';
import { Range } from './range';
import { WAYS, type Shown, type Way } from './routes';
import { RowsSheet } from './rows_sheet';
import type { Figure, Figures } from './shapes';
import { spanOf, type Span } from './span';
import { takeCsv, useFigures } from './use_figures';
import { WayTabs } from './way_tabs';

const Chart = lazy(() => import('./chart'));

export const Route = createLazyRoute('/desk/figures')({ component: FiguresPage });
const route = getRouteApi('/desk/figures');

const USUAL = 'month';

function FiguresPage() {
  const t = useTranslations('figures');
  const search = route.useSearch();
  const navigate = useNavigate();
  const zone = useZone();
  const span = search.from && search.to && search.from < search.to ? { from: search.from, to: search.to } : spanOf(USUAL, zone);
  const by = search.by ?? 'channel';
  const show = (change: Shown) => void navigate({ to: '/figures', search: { ...search, ...change }, replace: true, resetScroll: false });
  const { data, error, refetch } = useFigures(span, by);
  return (
    <Page title={t('title')} under={t('under')} actions={<><Csv span={span} /><Range span={span} onSpan={(next) => show({ ...next, rows: undefined, key: undefined })} /></>}>
      {error ? <Failure error={error} again={() => void refetch()} /> : data ? <All found={data} span={span} by={by} search={search} show={show} /> : <Waiting />}
    </Page>
  );
}

function Csv({ span }: { span: Span }) {
  const t = useTranslations('figures');
  const [isTaking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    takeCsv(span).catch(() => toast({ text: t('noCsv'), bad: true })).finally(() => setTaking(false));
  };
  return <Button isPending={isTaking} isDisabled={isTaking} onPress={take}><Download aria-hidden className="size-4 text-ink-faint" />CSV</Button>;
}

function Waiting() {
  const t = useTranslations('common.state');
  return (
    <div role="status" aria-label={t('loading')} className="late grid grid-cols-4 border-t border-l border-line max-[1000px]:grid-cols-3 max-phone:grid-cols-2">
      {Array.from({ length: 12 }, (_, i) => <div key={i} className="flex h-24 flex-col gap-3 border-r border-b border-line p-3"><Bar className="w-1/2" /><Bar className="h-6 w-1/3" /></div>)}
    </div>
  );
}

interface AllProps { found: Figures; span: Span; by: Way; search: Shown; show: (change: Shown) => void }

function All({ found, span, by, search, show }: AllProps) {
  const t = useTranslations('figures');
  const name = useFigureName();
  const figure = found.figures.find((one) => one.name === search.figure) ?? found.figures[0];
  if (!figure) return <p>{t('none')}</p>;
  const open = found.figures.find((one) => one.name === search.rows);
  return (
    <div className="flex flex-col gap-10">
      <Cards found={found} chosen={figure.name} onChoose={(next) => show({ figure: next })} />
      <div>
        <Suspense fallback={<div className="h-[266px]" />}><Chart found={found} figure={figure} /></Suspense>
        <Button small look="quiet" className="-ml-2 mt-2" onPress={() => show({ rows: figure.name, key: undefined })}><List aria-hidden className="size-4" />{t('openRows', { name: name(figure.name) })}</Button>
      </div>
      <Split found={found} figure={figure} by={by} show={show} />
      <Why found={found} show={show} />
      {search.rows && <RowsSheet behind={{ ...span, name: search.rows, ...(search.key && { by, key: search.key }) }} unit={open?.unit ?? 'count'} currency={found.currency} onClose={() => show({ rows: undefined, key: undefined })} />}
    </div>
  );
}

/** The figure that is looked at, by channel, flow, hour or language. */
function Split({ found, figure, by, show }: { found: Figures; figure: Figure; by: Way; show: (change: Shown) => void }) {
  const t = useTranslations('figures');
  const name = useFigureName();
  const amount = useAmount(found.currency);
  const parts = (found.by ?? []).map(({ key, label, values }) => {
    const value = values[figure.name] ?? null;
    return { key, name: label || spaced(key), value, told: amount(value, figure.unit), onOpen: value ? () => show({ rows: figure.name, key }) : undefined };
  });
  return <Bars title={t('splitBy', { name: name(figure.name) })} parts={parts} none={t('noSplit')} actions={<WayTabs ways={WAYS} by={by} onBy={(next) => show({ by: next })} />} />;
}

/** Why the assistant asked for a person, and where people gave up. */
function Why({ found, show }: { found: Figures; show: (change: Shown) => void }) {
  const t = useTranslations('figures');
  const name = useFigureName();
  const amount = useAmount(found.currency);
  const part = (id: string, of: string, key: string, value: number) => ({ key: id, name: of, value, told: amount(value, 'count'), onOpen: () => show({ rows: id.split(':')[0], key }) });
  return (
    <div className="grid grid-cols-2 gap-10 max-[900px]:grid-cols-1">
      <Bars title={t('reasons')} none={t('noReasons')} parts={found.reasons.map(({ reason, count }) => part(`handoffs:${reason}`, name(reason), reason, count))} />
      <Bars title={t('gaveUp')} none={t('nobodyGaveUp')} parts={found.gave_up.map(({ flow, step, count }) => part(`gave_up:${flow}.${step}`, `${spaced(flow)}: ${spaced(step)}`, `${flow}.${step}`, count))} />
    </div>
  );
}
