import { Link, createLazyRoute } from '@tanstack/react-router';
import { ChevronDown, Target } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useClock } from '@/calendar/clock';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { Page } from '@/ui/page';
import { Empty, Failure, SkeletonRows, useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { phone } from '@/inbox/names';
import { PeopleTabs } from '../tabs';
import { LeadDialog } from './lead_dialog';
import { useMoney } from './money';
import { STATUSES, type Lead, type Status } from './shapes';
import { useChangeLead, useLeads } from './use_leads';

export const Route = createLazyRoute('/desk/contacts/leads')({ component: Leads });

function Leads() {
  const t = useTranslations('contacts');
  const { data, error, isPending, refetch } = useLeads();
  const [changing, setChanging] = useState<{ lead: Lead; to: Status }>();
  const leads = data?.items ?? [];
  return (
    <Page title={t('title')} under={<PeopleTabs />}>
      {error ? <Failure error={error} again={() => void refetch()} /> : isPending ? <SkeletonRows rows={6} height={60} />
        : leads.length === 0 ? <Empty icon={<Target aria-hidden />} title={t('leads.none')} text={t('leads.noneText')} />
          : STATUSES.map((status) => <Stage key={status} status={status} leads={leads.filter((one) => one.status === status)} onOpen={(lead, to) => setChanging({ lead, to })} />)}
      {changing && <LeadDialog {...changing} onClose={() => setChanging(undefined)} />}
    </Page>
  );
}

/** Those of one status, with what they are worth together. */
function Stage({ status, leads, onOpen }: { status: Status; leads: readonly Lead[]; onOpen: (lead: Lead, to: Status) => void }) {
  const t = useTranslations('contacts.leads');
  const money = useMoney();
  const worth = leads.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (leads.length === 0) return null;
  return (
    <section className="mb-7">
      <header className="flex items-baseline gap-2 border-b border-line-strong pb-1.5">
        <h2 className="text-base font-semibold">{t(`status.${status}`)}</h2>
        <span className="text-sm text-ink-faint">{leads.length}</span>
        <span className="ml-auto font-medium">{worth > 0 && money(worth)}</span>
      </header>
      <ul>{leads.map((lead) => <LeadLine key={lead.id} lead={lead} onOpen={(to) => onOpen(lead, to)} />)}</ul>
    </section>
  );
}

function LeadLine({ lead, onOpen }: { lead: Lead; onOpen: (to: Status) => void }) {
  const t = useTranslations('contacts.leads');
  const may = useMay('contacts.write');
  const told = useTold();
  const money = useMoney();
  const { dayOf } = useClock();
  const change = useChangeLead();
  // Why it was lost is asked for, so that one is a dialog.
  const to = (status: Status) => (status === 'lost' ? onOpen(status) : change.mutate({ lead, change: { status } }, { onError: (error) => toast({ text: told(error), bad: true }) }));
  const name = lead.name ?? (lead.address ? phone(lead.address) : t('somebody'));
  return (
    <li className="grid min-h-14 grid-cols-[minmax(0,1.3fr)_minmax(0,1.5fr)_96px_96px_8rem] items-center gap-4 border-b border-line py-1.5 max-phone:grid-cols-[minmax(0,1fr)_auto]">
      <Link to={`/contacts/${lead.contact}` as string} className="min-w-0 truncate font-medium hover:underline">{name}</Link>
      <span className="min-w-0 truncate text-ink-soft max-phone:col-start-1 max-phone:row-start-2 max-phone:text-sm">{lead.status === 'lost' && lead.reason ? lead.reason : lead.wanted}</span>
      <span className="text-right">{may ? <Button small look="quiet" aria-label={t('valueOf', { name })} onPress={() => onOpen(lead.status)}>{lead.value == null ? t('noValue') : money(lead.value)}</Button> : lead.value != null && money(lead.value)}</span>
      <span className="text-sm text-ink-faint max-phone:hidden">{dayOf(lead.changed_at)}</span>
      {may ? (
        <span className="text-right"><Menu label={t('moveTo', { name })} placement="bottom end" trigger={<Button small aria-label={t('statusOf', { name, status: t(`status.${lead.status}`) })}>{t(`status.${lead.status}`)}<ChevronDown aria-hidden className="size-3.5 text-ink-faint" /></Button>}>
          {STATUSES.filter((one) => one !== lead.status).map((one) => <MenuItem key={one} onAction={() => to(one)}>{t(`status.${one}`)}</MenuItem>)}
        </Menu></span>
      ) : <span className="text-sm text-ink-soft">{t(`status.${lead.status}`)}</span>}
    </li>
  );
}
