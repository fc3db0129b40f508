import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMay } from '@/api/me';
import type { Option } from '@/ui/choice';
import { keysQuery, membersQuery } from './lists';
import { When } from './when';

const OURS = ['assistant', 'operator', 'system'] as const;

/** Who did something, by name where there is one. */
export function useActor(): { name: (actor: string) => string; actors: readonly Option[] } {
  const t = useTranslations('settings.audit');
  const members = useQuery({ ...membersQuery, enabled: useMay('members.read') }).data?.items ?? [];
  const keys = useQuery({ ...keysQuery, enabled: useMay('keys.read') }).data?.items ?? [];
  const people = members.map(({ id, name }) => ({ id, text: name }));
  const programs = keys.map(({ id, name }) => ({ id, text: t('keyOf', { name }) }));
  const actors = [...people, ...programs, ...OURS.map((id) => ({ id, text: t(`actors.${id}`) }))];
  return { actors, name: (actor) => actors.find(({ id }) => id === actor)?.text ?? t(actor.startsWith('key_') ? 'someKey' : 'somebody') };
}

const told = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A change in its words: what, from what, to what. */
function Changes({ changes }: { changes: readonly Shape<'ChangeShape'>[] }) {
  const shown = changes.filter(({ before, after }) => before !== undefined || after !== undefined);
  if (shown.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-soft">
      {shown.map(({ what, before, after }) => (
        <li key={what} className="break-words"><span className="font-medium">{what}</span>: {before !== undefined && before !== null && <><del className="text-ink-faint">{told(before)}</del> → </>}{after === undefined || after === null ? '–' : told(after)}</li>
      ))}
    </ul>
  );
}

export function AuditLine({ it }: { it: Shape<'EntryShape'> }) {
  const t = useTranslations('settings');
  const { name } = useActor();
  const verb = t.has(`verbs.${it.verb}` as never) ? t(`verbs.${it.verb}` as never) : it.verb;
  const [network] = it.from.split(' ');
  return (
    <li className="flex items-start gap-4 border-b border-line py-2.5">
      <div className="min-w-0 flex-1">
        <p><span className="font-medium">{name(it.actor)}</span> <span className="text-ink-soft">· {verb}</span></p>
        <Changes changes={it.changes} />
      </div>
      <div className="shrink-0 text-right text-sm text-ink-faint"><p><When at={it.at} /></p><p className="max-phone:hidden">{network}</p></div>
    </li>
  );
}
