/** A figure day by day, as bars and as a table. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useClock } from '@/calendar/clock';
import { useAmount, useName } from './amount';
import { nothingOf, valueOf, type Figure, type Unit } from './shapes';
import { daysOf, type Span } from './span';
import { useFigures } from './use_figures';

const HEIGHT = 200;
const BELOW = 22;
const LEFT = 52;
const LABEL_PX = 64;
const ADDS_UP: readonly Unit[] = ['count', 'money'];

const TAB = 'h-7 rounded-sm px-2.5 text-sm text-ink-soft data-[selected]:bg-paper data-[selected]:font-medium data-[selected]:text-ink data-[selected]:shadow-[0_0_0_1px_var(--line-strong)] max-phone:h-10';

interface Point { date: string; value: number | null }

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.floor(entry.contentRect.width)); });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}

/** What it was on each day; a day on which nothing happened is not told, and is none or zero. */
function usePoints(span: Span, { name, unit }: Figure): Point[] | undefined {
  const found = useFigures(span, 'day').data?.figures.find((one) => one.name === name);
  const told = new Map(found?.groups.map((group) => [group.key, valueOf(group, unit)]));
  return found && daysOf(span).map((date) => ({ date, value: told.has(date) ? told.get(date) ?? null : nothingOf(unit) }));
}

export default function Chart({ span, figure }: { span: Span; figure: Figure }) {
  const t = useTranslations('figures');
  const [how, setHow] = useState<'chart' | 'table'>('chart');
  const name = useName()('name', figure.name);
  const { box, width } = useWidth();
  const points = usePoints(span, figure);
  return (
    <section>
      <header className="mb-3 flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{t('byDay', { name })}</h2>
        <ToggleButtonGroup aria-label={t('how')} selectionMode="single" disallowEmptySelection selectedKeys={[how]} onSelectionChange={(keys) => { const [next] = keys; if (next) setHow(next as 'chart' | 'table'); }} className="flex rounded-md bg-sunken p-0.5">
          <ToggleButton id="chart" className={TAB}>{t('chart')}</ToggleButton>
          <ToggleButton id="table" className={TAB}>{t('table')}</ToggleButton>
        </ToggleButtonGroup>
      </header>
      <div ref={box} style={{ minHeight: HEIGHT + BELOW }}>
        {points && (how === 'table' ? <Table points={points} figure={figure} name={name} /> : width > 0 && <Picture points={points} figure={figure} name={name} width={width} />)}
      </div>
    </section>
  );
}

interface Drawn { points: readonly Point[]; figure: Figure; name: string }

/** Bars for what adds up; a line for shares and times, with gaps where there was nothing to count. */
function Picture({ points, figure, name, width }: Drawn & { width: number }) {
  const t = useTranslations('figures');
  const amount = useAmount();
  const { day, shortDay } = useClock();
  const most = Math.max(...points.map(({ value }) => value ?? 0), 1);
  const x = scaleBand<string>().domain(points.map(({ date }) => date)).range([LEFT, width]).padding(0.25);
  const y = scaleLinear().domain([0, most]).nice(4).range([HEIGHT, 6]);
  const ticks = y.ticks(4).filter((tick) => figure.unit !== 'count' || Number.isInteger(tick));
  const every = Math.max(1, Math.ceil((points.length * LABEL_PX) / Math.max(1, width - LEFT)));
  const middle = (date: string) => (x(date) ?? 0) + x.bandwidth() / 2;
  const path = line<Point>().defined(({ value }) => value !== null).x(({ date }) => middle(date)).y(({ value }) => y(value ?? 0))(points);
  return (
    <svg role="img" aria-label={t('chartOf', { name })} width={width} height={HEIGHT + BELOW} className="block">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="fill-ink-faint text-xs">{amount.value(tick, figure.unit)}</text>
        </g>
      ))}
      {points.map(({ date, value }, i) => (
        <g key={date}>
          <title>{`${day(date)}: ${amount.value(value, figure.unit)}`}</title>
          <rect x={x(date)} y={6} width={x.bandwidth()} height={HEIGHT - 6} className="fill-transparent" />
          {ADDS_UP.includes(figure.unit) && value && value > 0 && <rect x={x(date)} y={y(value)} width={x.bandwidth()} height={HEIGHT - y(value)} rx={2} className="fill-accent" />}
          {i % every === 0 && <text x={middle(date)} y={HEIGHT + 16} textAnchor="middle" className="fill-ink-faint text-xs">{shortDay(date)}</text>}
        </g>
      ))}
      {!ADDS_UP.includes(figure.unit) && path && <path d={path} className="fill-none stroke-accent" strokeWidth={2} strokeLinejoin="round" />}
      {!ADDS_UP.includes(figure.unit) && points.map(({ date, value }) => value !== null && <circle key={date} cx={middle(date)} cy={y(value)} r={2.5} className="fill-accent" />)}
    </svg>
  );
}

function Table({ points, figure, name }: Drawn) {
  const t = useTranslations('figures');
  const amount = useAmount();
  const { longDay } = useClock();
  return (
    <table className="w-full max-w-md">
      <caption className="sr-only">{t('byDay', { name })}</caption>
      <thead><tr className="border-b border-line-strong text-left text-sm text-ink-soft"><th scope="col" className="py-1.5 font-medium">{t('day')}</th><th scope="col" className="py-1.5 text-right font-medium">{name}</th></tr></thead>
      <tbody>
        {points.map(({ date, value }) => <tr key={date} className="border-b border-line"><th scope="row" className="py-1.5 text-left font-normal first-letter:uppercase">{longDay(date)}</th><td className="py-1.5 text-right">{amount.value(value, figure.unit)}</td></tr>)}
      </tbody>
    </table>
  );
}
