import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useKnown, usePlaybookName } from '@/playbook/names';
import { plainly } from '../why/plainly';
import type { Row } from '../shapes';

interface Slot { name: string; value: unknown; words?: string | null }
interface Summary {
  /** Why a person was asked for. */
  reason?: string | null;
  wants: { flow: string; step: string; known: Slot[] }[];
}

const REASONS = ['emergency', 'asked_for', 'not_understood'] as const;

/** What is known, with the words it comes from; the words alone where there is no better way to put it. */
function Value({ told, words, value }: { told: string | undefined; words: string | null | undefined; value: unknown }) {
  const quoted = words && <span className={told ? 'block text-xs text-ink-faint' : 'block'}>“{words}”</span>;
  return <>{told ?? (quoted ? null : plainly(value))}{quoted}</>;
}

function Known({ slots }: { slots: readonly Slot[] }) {
  const named = usePlaybookName();
  const known = useKnown();
  return (
    <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {slots.map(({ name, value, words }) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{named('slot', name)}</dt>
          <dd className="min-w-0 break-words"><Value told={known(value, name)} words={words} value={value} /></dd>
        </div>
      ))}
    </dl>
  );
}

/** What the contact wants and what is known so far, with the words it came from; and why a person was asked for. */
export function KnownSlots({ row }: { row: Row }) {
  const t = useTranslations('inbox');
  const flowName = usePlaybookName();
  const asked = useQuery({
    queryKey: ['inbox', 'summary', row.conversation, row.at, row.version], retry: false, placeholderData: (before) => before,
    queryFn: () => askPath<Summary>('GET', `/v1/conversations/${row.conversation}/summary`),
  });
  const { reason, wants = [] } = asked.data ?? {};
  const named = REASONS.find((one) => one === reason);
  if (!wants.length && !(reason && row.holder !== 'assistant')) return null;
  return (
    <section className="border-t border-line px-4 py-4">
      <h3 className="mb-2 text-xs font-medium text-ink-faint">{t('person.known')}</h3>
      {reason && row.holder !== 'assistant' && <p className="mb-2">{named ? t(`reason.${named}`) : plainly(reason)}</p>}
      {wants.map(({ flow, known }) => (
        <div key={flow} className="mb-2"><p className="font-medium">{flowName('flow', flow)}</p><Known slots={known} /></div>
      ))}
    </section>
  );
}
