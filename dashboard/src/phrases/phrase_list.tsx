import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useBusiness } from '@/settings/document';
import { useLanguageName } from '@/settings/languages';
import { Select } from '@/ui/choice';
import { Sheet } from '@/ui/dialog';
import { INPUT } from '@/ui/field';
import { Empty, Failure, SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { cx } from '@/ui/cx';
import { draftPhrase, forgetPhrase, phrasesQuery, type Phrase } from './api';
import { useCommitted } from './committed';
import { PhraseForm } from './phrase_form';
import { useWanted } from './phrases';

/** A phrase's name as words: `how_can_i_help`. */
export const spoken = (name: string) => name.replaceAll('_', ' ');

const words = ({ draft, in_force: now, original }: Phrase) => (draft ?? now ?? original)?.web || (draft ?? now ?? original)?.voice || '';

export function PhraseList() {
  const t = useTranslations('phrases');
  const { languages } = useBusiness();
  const named = useLanguageName();
  const [{ language = languages[0] ?? 'en', open, find = '' }, want] = useWanted();
  const { data, error, isPending, refetch } = useQuery(phrasesQuery(language));
  const wanted = find.toLowerCase();
  const all = data?.it.items.filter((one) => spoken(one.name).includes(wanted) || words(one).toLowerCase().includes(wanted)) ?? [];
  const opened = data?.it.items.find(({ name }) => name === open);
  return (
    <>
      <div className="mb-3 flex gap-3">
        <SearchField aria-label={t('find')} value={find} onChange={(text) => want({ language, find: text })} className="relative min-w-0 flex-1">
          <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-ink-faint max-phone:top-3.5" /><Input placeholder={t('find')} className={cx(INPUT, 'h-9 pl-8 max-phone:h-11')} />
        </SearchField>
        {languages.length > 1 && <Select bare label={t('language')} className="w-40" value={language} options={languages.map((id) => ({ id, text: named(id) }))} onChange={(id) => want({ language: id, ...(find ? { find } : {}) })} />}
      </div>
      {isPending && <SkeletonRows rows={8} height={60} />}
      {error && <Failure error={error} again={() => void refetch()} />}
      {data && all.length === 0 && <Empty title={t('none')} />}
      <ul aria-label={t('part.phrases')} className="border-t border-line">{all.map((one) => <Line key={one.name} it={one} search={{ language, open: one.name, ...(find ? { find } : {}) }} />)}</ul>
      {opened && data && <One key={`${language}-${opened.name}-${data.version}`} phrase={opened} version={data.version} onClose={() => want({ language, ...(find ? { find } : {}) })} />}
    </>
  );
}

const FILLED_IN = /(\{\{.*?\}\}|\{%.*?%\})/;

/** What is said as it stands, and what is filled in or chosen, fainter. */
function Template({ text }: { text: string }) {
  return text.split(FILLED_IN).map((part, i) => (i % 2 ? <span key={i} className="text-ink-faint">{part}</span> : part));
}

function Line({ it, search }: { it: Phrase; search: object }) {
  const t = useTranslations('phrases');
  return (
    <li className="border-b border-line">
      <Link to={'/phrases' as string} search={search as never} resetScroll={false} className="-mx-2 flex min-h-14 flex-col justify-center rounded-md px-2 py-2 outline-offset-[-2px] hover:bg-hover">
        <span className="flex items-center gap-2 text-sm text-ink-soft">{spoken(it.name)}{it.draft ? <Tag tone="warn">{t('drafted')}</Tag> : it.own && <Tag tone="accent">{t('own')}</Tag>}</span>
        <span lang={it.language} className="line-clamp-2">{words(it) ? <Template text={words(it)} /> : t('silent')}</span>
      </Link>
    </li>
  );
}

function One({ phrase, version, onClose }: { phrase: Phrase; version: string; onClose: () => void }) {
  const t = useTranslations('phrases');
  const may = useMay('playbooks.write');
  const commit = useCommitted();
  const { language, name } = phrase;
  return (
    <Sheet title={spoken(name)} isOpen onClose={onClose}>
      {phrase.said_in.length > 0 && <p className="mb-3 text-sm text-ink-soft">{t('saidIn', { flows: phrase.said_in.map(spoken).join(', ') })}</p>}
      <PhraseForm
        phrase={phrase} shut={!may} act={t('keepDraft')}
        onSave={(next) => commit(() => draftPhrase(language, name, next, version))} onForget={() => commit(() => forgetPhrase(language, name, version))}
      />
    </Sheet>
  );
}
