import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { usePlaybookName } from '@/playbook/names';
import { Switch } from '@/ui/choice';
import { Failure, SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { draftFlow, flowsQuery, type Flow } from './api';
import { useCommitted } from './committed';

/** What the assistant does for people, each to be switched off. */
export function Flows() {
  const t = useTranslations('phrases');
  const { data, error, isPending, refetch } = useQuery(flowsQuery());
  if (isPending) return <SkeletonRows rows={6} height={60} />;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <p className="mb-3 text-ink-soft">{t('flowsText')}</p>
      <ul aria-label={t('part.flows')} className="border-t border-line">{data.it.items.map((one) => <Line key={one.name} flow={one} version={data.version} />)}</ul>
    </>
  );
}

function Line({ flow, version }: { flow: Flow; version: string }) {
  const t = useTranslations('phrases');
  const may = useMay('playbooks.write');
  const named = usePlaybookName();
  const commit = useCommitted();
  const now = flow.draft ?? flow.in_force ?? { on: false, examples: {} };
  const turn = (on: boolean) => void commit(() => draftFlow(flow.name, { on, document: now.document ?? null, examples: now.examples }, version));
  return (
    <li className="border-b border-line py-1.5">
      <Switch isSelected={now.on} isDisabled={!may} onChange={turn}>
        <span className="flex items-center gap-2 font-medium">{named('flow', flow.name)}{flow.draft && <Tag tone="warn">{t('drafted')}</Tag>}</span>
        {flow.about && <span className="block text-sm text-ink-soft">{flow.original ? named('about', flow.name) : flow.about}</span>}
      </Switch>
    </li>
  );
}
