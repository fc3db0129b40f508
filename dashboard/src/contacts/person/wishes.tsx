import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useNow } from '@/ui/now';
import { Button } from '@/ui/button';
import { useMoney } from '@/ui/money';
import { Bar, Failure } from '@/ui/states';
import { leadsOfQuery, stagesQuery, useLeadsLive, type Stage } from '../leads/asked';
import { useLeadWords } from '../leads/names';
import { NewLead } from '../leads/new_lead';
import { tasksOfQuery, useTasksLive } from '../tasks/asked';
import { TaskDialog } from '../tasks/task_dialog';
import { TaskLine } from '../tasks/task_line';

/** What they want of the business, and how far it is. */
export function Wishes({ id }: { id: string }) {
  const t = useTranslations('contacts.leads');
  const mayWrite = useMay('contacts.write');
  const money = useMoney();
  const words = useLeadWords();
  const { data, error, refetch } = useQuery(leadsOfQuery(id));
  const currency = useQuery(stagesQuery()).data?.currency;
  const [isMaking, setMaking] = useState(false);
  useLeadsLive();
  return (
    <section>
      <Title text={t('title')} {...(mayWrite && currency && { add: t('new'), onAdd: () => setMaking(true) })} />
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <Bar className="late w-2/3" /> : data.items.length === 0 ? <p className="text-ink-soft">{t('noneOfThem')}</p> : (
        <ul>
          {data.items.map((lead) => (
            <li key={lead.id} className="border-b border-line last:border-b-0">
              <Link to="/contacts/leads" search={{ stage: lead.status as Stage }} className="-mx-2 block rounded-md px-2 py-2 hover:bg-hover">
                <span className="flex justify-between gap-2"><span className="min-w-0 truncate">{words.wanted(lead)}</span>{lead.value != null && currency && <span className="shrink-0 font-medium tabular-nums">{money(lead.value, currency)}</span>}</span>
                <span className="block text-sm text-ink-soft">{t(`status.${lead.status as Stage}`)}{lead.status === 'lost' && ` · ${words.reason(lead)}`}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isMaking && currency && <NewLead currency={currency} contact={id} onClose={() => setMaking(false)} />}
    </section>
  );
}

/** What they were promised, and what the team noted to do for them. */
export function Todo({ id }: { id: string }) {
  const t = useTranslations('contacts.tasks');
  const may = useMay('conversations.reply');
  const now = useNow();
  const { data, error, refetch } = useQuery(tasksOfQuery(id));
  const [isMaking, setMaking] = useState(false);
  useTasksLive();
  return (
    <section>
      <Title text={t('title')} {...(may && { add: t('new'), onAdd: () => setMaking(true) })} />
      {error ? <Failure error={error} again={() => void refetch()} /> : !data ? <Bar className="late w-2/3" /> : data.items.length === 0 ? <p className="text-ink-soft">{t('none.open')}</p>
        : <ul>{data.items.map((task) => <TaskLine key={task.id} task={task} may={may} now={now} />)}</ul>}
      {isMaking && <TaskDialog contact={id} onClose={() => setMaking(false)} />}
    </section>
  );
}

function Title({ text, add, onAdd }: { text: string; add?: string; onAdd?: () => void }) {
  return (
    <header className="mb-1 flex items-center justify-between gap-2">
      <h2 className="text-base font-semibold">{text}</h2>
      {add && onAdd && <Button small look="quiet" onPress={onAdd} aria-label={add}><Plus aria-hidden className="size-4" /></Button>}
    </header>
  );
}
