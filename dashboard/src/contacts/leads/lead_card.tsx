import { MoveRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { IconButton } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { useMoney } from '@/ui/money';
import { STAGES, type Lead, type Stage } from './asked';
import { useMove } from './move';
import { useLeadWords } from './names';

interface Props { lead: Lead; currency: string; onOpen: (to?: Stage) => void }

/** Opens with Enter or a tap; another stage by its menu, or by a key from 1 to 5 while it has the focus. */
export function LeadCard({ lead, currency, onOpen }: Props) {
  const t = useTranslations('contacts.leads');
  const mayWrite = useMay('contacts.write');
  const money = useMoney();
  const { name, wanted, reason, when } = useLeadWords();
  const move = useMove();
  const to = (stage: Stage) => (stage === 'lost' ? onOpen(stage) : move(lead, stage));
  const keys = (key: string) => {
    const stage = STAGES[Number(key) - 1];
    if (stage && mayWrite && stage !== lead.status) to(stage);
  };
  return (
    <li className="group relative border-b border-line py-2.5">
      <button type="button" data-lead={lead.id} onClick={() => onOpen()} onKeyDown={({ key, ctrlKey, metaKey, altKey }) => { if (!ctrlKey && !metaKey && !altKey) keys(key); }} className="-mx-2 block w-[calc(100%+16px)] rounded-md px-2 py-1 pr-9 text-left hover:bg-hover max-phone:pr-12">
        <span className="block truncate font-medium">{name(lead)}</span>
        <span className="block truncate text-ink-soft">{lead.status === 'lost' && lead.reason ? reason(lead) : wanted(lead)}</span>
        <span className="mt-0.5 flex justify-between gap-2 text-sm text-ink-faint">
          <span className="min-w-0 truncate">{when(lead)}</span>
          {lead.value != null && <span className="shrink-0 font-medium text-ink tabular-nums">{money(lead.value, currency)}</span>}
        </span>
      </button>
      {mayWrite && (
        <div className="absolute top-2.5 -right-1 max-phone:top-3 max-phone:right-0">
          <Menu label={t('moveTo', { name: name(lead) })} placement="bottom end" trigger={<IconButton label={t('moveTo', { name: name(lead) })} className="size-7"><MoveRight aria-hidden className="size-4" /></IconButton>}>
            {STAGES.filter((one) => one !== lead.status).map((one) => <MenuItem key={one} keys={String(STAGES.indexOf(one) + 1)} onAction={() => to(one)}>{t(`status.${one}`)}</MenuItem>)}
          </Menu>
        </div>
      )}
    </li>
  );
}
