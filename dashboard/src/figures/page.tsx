import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useZone } from '@/api/me';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Bar, Failure } from '@/ui/states';
import { toast } from '@/ui/toast';
import { All } from './all';
import { Range } from './range';
import type { Shown, Way } from './routes';
import { spanOf, type Span } from './span';
import { takeCsv, useFigures } from './use_figures';

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
    <Page title={t('title')} under={t('under')} actions={<><Csv span={span} by={by} /><Range span={span} onSpan={(next) => show({ ...next, rows: undefined, key: undefined })} /></>}>
      {error ? <Failure error={error} again={() => void refetch()} /> : data ? <All found={data} span={span} by={by} search={search} show={show} /> : <Waiting />}
    </Page>
  );
}

function Csv({ span, by }: { span: Span; by: Way }) {
  const t = useTranslations('figures');
  const [isTaking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    takeCsv(span, by).catch(() => toast({ text: t('noCsv'), bad: true })).finally(() => setTaking(false));
  };
  return <Button isPending={isTaking} isDisabled={isTaking} onPress={take}><Download aria-hidden className="size-4 text-ink-faint" />CSV</Button>;
}

const CARDS = 10;

function Waiting() {
  const t = useTranslations('common.state');
  return (
    <div role="status" aria-label={t('loading')} className="late grid grid-cols-5 border-t border-l border-line max-[1000px]:grid-cols-3 max-phone:grid-cols-2">
      {Array.from({ length: CARDS }, (_, i) => <div key={i} className="flex h-28 flex-col gap-3 border-r border-b border-line p-3"><Bar className="w-1/2" /><Bar className="h-6 w-1/3" /></div>)}
    </div>
  );
}
