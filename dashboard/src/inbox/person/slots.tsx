import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';

interface State { flow?: string | null; step?: string | null; slots?: { name: string; value: string; words?: string | null }[] }

/** What is known so far in the conversation, with the words it came from. */
export function KnownSlots({ conversation, version }: { conversation: string; version: string }) {
  const t = useTranslations('inbox.person');
  const asked = useQuery({
    queryKey: ['inbox', 'state', conversation, version], retry: false, placeholderData: (before) => before,
    queryFn: () => askPath<State>('GET', `/v1/conversations/${conversation}/state`),
  });
  const slots = asked.data?.slots ?? [];
  if (!slots.length) return null;
  return (
    <section className="border-t border-line px-4 py-4">
      <h3 className="mb-2 text-xs font-medium text-ink-faint">{t('known')}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {slots.map(({ name, value, words }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}{words && <span className="block text-xs text-ink-faint">“{words}”</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
