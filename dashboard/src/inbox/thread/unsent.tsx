import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { Button } from '@/ui/button';
import { useTold } from '@/ui/states';
import { useDraft } from '../composer/draft';
import { again, drop, type Unsent as It } from '../composer/pending';
import type { Row } from '../shapes';
import { Bubble } from './entry';

/** Why it is not sent, and what to do: once more, although, or back into the box. */
function NotSent({ it, onEdit }: { it: It; onEdit: () => void }) {
  const t = useTranslations('inbox.unsent');
  const told = useTold();
  const meanwhile = it.state === 'meanwhile';
  return (
    <div role="alert" className="flex flex-wrap items-center justify-end gap-2 self-end rounded-md border border-bad-line bg-bad-soft px-2.5 py-1.5 text-sm text-bad">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0">{meanwhile ? t('meanwhile') : it.state === 'stale' ? t('stale') : it.problem ? told(new Problem(it.problem.status, it.problem.code, it.problem.detail)) : ''}</span>
      <Button small onPress={() => again(it.id, meanwhile)}>{meanwhile ? t('anyway') : t('retry')}</Button>
      <Button small look="quiet" onPress={onEdit}>{t('edit')}</Button>
    </div>
  );
}

/** Messages that the desk does not have yet. */
export function Unsent({ row, unsent }: { row: Row; unsent: readonly It[] }) {
  const t = useTranslations('inbox.unsent');
  const [draft, setDraft] = useDraft(row.conversation, 'reply');
  const edit = (it: It) => () => {
    drop(it.id);
    setDraft(draft ? `${it.body}\n${draft}` : it.body);
  };
  return unsent.map((it) => (
    <div key={it.id} className="flex flex-col gap-1 pt-3">
      <Bubble author="member" dim below={(it.state === 'sending' || it.state === 'waiting') && <span className="inline-flex items-center gap-1"><Clock aria-hidden className="size-3.5" />{t(it.state)}</span>}>{it.body}</Bubble>
      {['refused', 'meanwhile', 'stale'].includes(it.state) && <NotSent it={it} onEdit={edit(it)} />}
    </div>
  ));
}
