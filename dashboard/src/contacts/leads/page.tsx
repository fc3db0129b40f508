import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus, Target } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { PeopleTabs } from '../tabs';
import { STAGES, stagesQuery, useLeadsLive, type Lead, type Stage } from './asked';
import { LeadSheet } from './lead_sheet';
import { NewLead } from './new_lead';
import { StageTabs } from './stage_tabs';
import { StageColumn } from './stage_column';
import { useArrows } from './arrows';

export const Route = createLazyRoute('/desk/contacts/leads')({ component: Leads });
const route = getRouteApi('/desk/contacts/leads');

/** Where there is room, a column for each stage; on a phone one stage at a time. */
function Leads() {
  const t = useTranslations('contacts');
  const { stage = 'new' } = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMay('contacts.write');
  const [isMaking, setMaking] = useState(false);
  const [opened, setOpened] = useState<{ lead: Lead; to?: Stage }>();
  const { data, error, refetch } = useQuery(stagesQuery());
  const arrows = useArrows();
  useLeadsLive();
  const none = data?.stages.every(({ count }) => count === 0);
  return (
    <Page wide title={t('title')} under={<PeopleTabs />} actions={mayWrite && <Button look="main" onPress={() => setMaking(true)}><Plus aria-hidden className="size-4" />{t('leads.new')}</Button>}>
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <SkeletonRows rows={5} height={84} />
        : none ? <Empty icon={<Target aria-hidden />} title={t('leads.none')} text={t('leads.noneText')} /> : (
          <>
            <StageTabs stages={data.stages} currency={data.currency} chosen={stage} onChoose={(next) => void navigate({ to: '/contacts/leads', search: { stage: next }, replace: true })} />
            <div {...arrows} className="grid grid-cols-5 gap-4 max-[900px]:block">
              {STAGES.map((one) => (
                <StageColumn key={one} stage={one} sum={data.stages.find(({ status }) => status === one)} currency={data.currency} isShown={one === stage} onOpen={(lead, to) => setOpened({ lead, ...(to && { to }) })} />
              ))}
            </div>
          </>
        )}
      {isMaking && <NewLead currency={data?.currency ?? 'USD'} onClose={() => setMaking(false)} />}
      {opened && <LeadSheet key={opened.lead.id} {...opened} currency={data?.currency ?? 'USD'} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}
