import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Switch } from '@/ui/choice';
import { TextArea } from '@/ui/field';
import { AskToLeave, LeaveGuard } from '@/settings/form/guard';
import { same } from '@/settings/form/merge';
import { preview, type Medium, type Phrase, type Words } from './api';

const MEDIA: readonly Medium[] = ['voice', 'sms', 'web'];
const EMPTY: Words = { voice: '', sms: '', web: '' };

interface Props { phrase: Phrase; shut: boolean; act: string; onSave: (words: Words) => Promise<void>; onForget?: () => Promise<void> }

/** A phrase in one language: the same everywhere, or its own on the phone, in texts and in the chat. */
export function PhraseForm({ phrase, shut, act, onSave, onForget }: Props) {
  const t = useTranslations('phrases');
  const now = phrase.draft ?? phrase.in_force ?? phrase.original ?? EMPTY;
  const [words, setWords] = useState(now);
  const [apart, setApart] = useState(new Set(Object.values(now)).size > 1);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const dirty = !same(words, now);
  const shown = useShown(phrase, words);
  const together = (on: boolean) => { setApart(on); if (!on) setWords({ voice: words.web, sms: words.web, web: words.web }); };
  const run = (what: () => Promise<void>) => { setBusy(true); void what().finally(() => setBusy(false)); };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); run(() => onSave(words)); }}>
      {apart
        ? MEDIA.map((medium) => <TextArea key={medium} label={t(`media.${medium}`)} rows={2} isDisabled={shut} maxLength={600} value={words[medium]} onChange={(text) => setWords({ ...words, [medium]: text })} />)
        : <TextArea label={t('text')} rows={3} isDisabled={shut} maxLength={600} value={words.web} onChange={(text) => setWords({ voice: text, sms: text, web: text })} />}
      <Switch isSelected={apart} isDisabled={shut} onChange={together}>{t('apart')}</Switch>
      {phrase.may_use.length > 0 && <p className="text-sm text-ink-soft">{t('mayUse')} {phrase.may_use.map((one) => <code key={one} className="mr-1.5 rounded-sm bg-sunken px-1 font-mono text-xs">{`{{ ${one} }}`}</code>)}</p>}
      {phrase.claims && <p className="text-sm text-ink-soft">{t('claims')}</p>}
      <Preview shown={shown} apart={apart} />
      {!shut && (
        <div className="flex flex-wrap gap-2">
          <Button look="main" type="submit" isDisabled={busy || !dirty || (shown?.problems.length ?? 0) > 0}>{act}</Button>
          {dirty && <Button onPress={() => setWords(now)}>{t('undo')}</Button>}
          {onForget && (phrase.own || phrase.draft) && <Button look="quiet" onPress={() => setAsking(true)}>{t('original')}</Button>}
        </div>
      )}
      <LeaveGuard dirty={dirty && !busy} />
      {onForget && <AskToLeave isOpen={asking} onStay={() => setAsking(false)} onLeave={() => { setAsking(false); run(onForget); }} />}
    </form>
  );
}

/** As it would be said, with an appointment that nobody has. */
function useShown({ language, name }: Phrase, words: Words) {
  const asked = useDeferredValue(words);
  return useQuery({ queryKey: ['phrase-preview', language, name, asked], queryFn: () => preview(language, name, asked), placeholderData: keepPreviousData, gcTime: 0, retry: false }).data;
}

function Preview({ shown, apart }: { shown: ReturnType<typeof useShown>; apart: boolean }) {
  const t = useTranslations('phrases');
  if (!shown) return null;
  if (shown.problems.length > 0) return <ul role="alert" className="flex flex-col gap-1 rounded-md bg-bad-soft px-3 py-2 text-sm text-bad">{shown.problems.map(({ what, remedy }, i) => <li key={i}>{what} {remedy}</li>)}</ul>;
  if (!shown.said) return null;
  const { said } = shown;
  return (
    <div className="rounded-md bg-sunken px-3 py-2" aria-label={t('preview')} role="group">
      <p className="mb-1 text-xs text-ink-soft">{t('preview')}</p>
      {(apart ? MEDIA : (['web'] as const)).map((medium) => <p key={medium} className="whitespace-pre-line">{apart && <span className="mr-2 text-xs text-ink-soft">{t(`media.${medium}`)}</span>}{said[medium] || t('silent')}</p>)}
    </div>
  );
}
