import { useTranslations } from 'use-intl';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useChangeLead, type Lead, type Stage } from './asked';
import { useLeadWords } from './names';

/** Moves a lead to a stage, with a way back. */
export function useMove(): (lead: Lead, to: Stage) => void {
  const t = useTranslations('contacts.leads');
  const act = useTranslations('common.act');
  const told = useTold();
  const { name } = useLeadWords();
  const { mutate } = useChangeLead();
  const failed = (error: unknown) => toast({ text: told(error), bad: true });
  return (lead, to) => mutate({ lead, change: { status: to } }, {
    onError: failed,
    onSuccess: (moved) => toast({
      text: t('moved', { name: name(lead), status: t(`status.${to}`) }),
      action: { text: act('undo'), run: () => mutate({ lead: moved, change: { status: lead.status, ...(lead.reason && { reason: lead.reason }) } }, { onError: failed }) },
    }),
  });
}
