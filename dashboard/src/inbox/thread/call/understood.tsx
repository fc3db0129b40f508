import { Ear } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKnown, usePlaybookName } from '@/playbook/names';
import { useWords } from '@/words';
import type { Turn } from '../../shapes';

type Command = Turn['understood'][number];

/** One command as somebody at the desk would say it. */
function useSaid(): (command: Command) => string | undefined {
  const t = useTranslations();
  const named = usePlaybookName();
  const known = useKnown();
  const { language } = useWords();
  return ({ command, name, value }) => {
    const key = `inbox.understood.${command}` as 'inbox.understood.set_slot';
    if (!t.has(key)) return undefined;
    const kind = command === 'start_flow' ? 'flow' : command === 'ask' ? 'topic' : 'slot';
    const told = command === 'change_language' ? new Intl.DisplayNames(language, { type: 'language' }).of(String(value)) : known(value, name ?? '');
    if (command.endsWith('_slot') && told === undefined) return named('slot', name ?? '');
    return t(key, { name: name ? named(kind, name) : '', value: told ?? '', number: Number(value) + 1 } as { name: string; value: string });
  };
}

/** What the words of a turn were taken to mean: from its record, as "Why?" tells it at length. */
export function Understood({ turn }: { turn: Turn }) {
  const t = useTranslations('inbox.understood');
  const said = useSaid();
  const parts = [...new Set(turn.understood.map(said).filter(Boolean))];
  if (!turn.heard || !parts.length) return null;
  return (
    <p className="flex max-w-[min(36rem,85%)] items-start gap-1.5 self-start px-1 text-sm text-ink-soft">
      <Ear aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-faint" />
      <span className="min-w-0 break-words"><span className="sr-only">{t('title')}: </span>{parts.join(' · ')}</span>
    </p>
  );
}
