import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useBusiness } from '@/settings/document';
import { Failure, SkeletonRows } from '@/ui/states';
import { useCommitted } from './committed';
import { draftPhrase, phraseQuery, type Words } from './api';
import { PhraseForm } from './phrase_form';

const GREETING = 'greeting';

/** The first words of the assistant, in the business's first language; saved, they are said at once. */
export function Greeting() {
  const t = useTranslations('phrases');
  const language = useBusiness().languages[0] ?? 'en';
  const may = useMay('playbooks.publish');
  const { data, error, isPending, refetch } = useQuery(phraseQuery(language, GREETING));
  const commit = useCommitted();
  if (isPending) return <SkeletonRows rows={2} />;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  const save = (words: Words) => commit(() => draftPhrase(language, GREETING, words, data.version), true);
  return <PhraseForm key={data.version} phrase={data.it} shut={!may} act={t('sayThis')} onSave={save} />;
}
