import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { Download, History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useMay } from '@/api/me';
import { proven } from '@/security/proof';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Menu, MenuItem } from '@/ui/menu';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { AuditLine, useActor } from './audit_line';
import { useFailed } from './confirm';
import { Frame } from './frame';
import { VERBS } from './verbs';

export const Route = createLazyRoute('/desk/settings/audit')({ component: Audit });

const ALL = 'all';
const PAGE = 50;
interface Filter { actor?: string; verb?: string }

async function download(filter: Filter, format: 'csv' | 'jsonl') {
  const text = await proven(() => ask(api.GET('/v1/audit/export', { params: { query: { ...filter, format } }, parseAs: 'text' })));
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([text as string])), download: `audit.${format}` });
  link.click();
  URL.revokeObjectURL(link.href);
}

function Audit() {
  const t = useTranslations('settings.audit');
  const failed = useFailed();
  const filter = useFilter();
  const may = useMay('audit.read');
  const save = (format: 'csv' | 'jsonl') => void download(filter, format).catch(failed);
  const trigger = <Button><Download aria-hidden className="size-4" />{t('export')}</Button>;
  return (
    <Frame section="audit" under={t('under')} actions={may && <Menu label={t('export')} placement="bottom end" trigger={trigger}><MenuItem onAction={() => save('csv')}>{t('csv')}</MenuItem><MenuItem onAction={() => save('jsonl')}>{t('jsonl')}</MenuItem></Menu>}>
      <Filters filter={filter} />
      <Entries filter={filter} />
    </Frame>
  );
}

const useFilter = (): Filter => useSearch({ strict: false }) as Filter;

function Filters({ filter }: { filter: Filter }) {
  const t = useTranslations('settings');
  const navigate = useNavigate();
  const { actors } = useActor();
  const put = (next: Filter) => {
    const search = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ALL));
    void navigate({ to: '/settings/audit' as string, search: search as never, replace: true });
  };
  return (
    <div className="mb-4 grid grid-cols-2 gap-3 max-phone:grid-cols-1">
      <Select label={t('audit.who')} value={filter.actor ?? ALL} onChange={(actor) => put({ ...filter, actor })} options={[{ id: ALL, text: t('audit.everybody') }, ...actors]} />
      <Select label={t('audit.what')} value={filter.verb ?? ALL} onChange={(verb) => put({ ...filter, verb })} options={[{ id: ALL, text: t('audit.everything') }, ...VERBS.map((id) => ({ id, text: t(`verbs.${id}` as never) }))]} />
    </div>
  );
}

function Entries({ filter }: { filter: Filter }) {
  const t = useTranslations('settings.audit');
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam: after }) => ask(api.GET('/v1/audit', { params: { query: { ...filter, limit: PAGE, ...(after ? { after } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });
  if (isPending) return <SkeletonRows rows={8} height={56} />;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  const all = data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <Empty icon={<History aria-hidden />} title={t('none')} />;
  return (
    <>
      <ol aria-label={t('list')} className="border-t border-line">{all.map((one) => <AuditLine key={one.id} it={one} />)}</ol>
      {hasNextPage && <Button className="mt-4" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
