import { useQuery } from '@tanstack/react-query';
import { FilePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Confirm } from '@/settings/confirm';
import { When } from '@/settings/when';
import { Button } from '@/ui/button';
import { askAllAnew, discardDraft, playbookQuery, publish } from './api';
import { useCommitted } from './committed';

/** What is drafted and not said yet. */
export function DraftBar() {
  const t = useTranslations('phrases');
  const may = useMay('playbooks.publish');
  const draft = useQuery(playbookQuery()).data?.it.draft;
  const commit = useCommitted();
  const [busy, setBusy] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  if (!draft) return null;
  const go = () => { setBusy(true); void commit(publish).finally(() => setBusy(false)); };
  return (
    <section aria-label={t('draft')} className="mb-5 flex flex-wrap items-center gap-3 rounded-lg bg-note px-4 py-2.5">
      <FilePen aria-hidden className="size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1">{t('draftOf', { n: draft.changes.length })} <span className="text-sm text-ink-soft"><When at={draft.changed_at} /></span></p>
      <Button look="quiet" onPress={() => setDiscarding(true)}>{t('discard')}</Button>
      {may && <Button look="main" isDisabled={busy} onPress={go}>{t('publish')}</Button>}
      <Confirm danger isOpen={discarding} title={t('discardTitle')} text={t('discardText')} act={t('discard')} onClose={() => setDiscarding(false)} run={() => discardDraft().then(askAllAnew)} />
    </section>
  );
}
