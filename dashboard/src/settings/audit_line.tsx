import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMay } from '@/api/me';
import type { Option } from '@/ui/choice';
import { useClock } from '@/calendar/clock';
import { useKnown, usePlaybookName } from '@/playbook/names';
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

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;
const ID = /^[a-z]{3}_[0-9a-z]{20,}$/;

/** A value as people write it; an id that has no name here tells nobody anything. */
function useValue(): (value: unknown) => string | undefined {
  const known = useKnown();
  const { at } = useClock();
  return (value) => {
    if (value === undefined || value === null) return '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    if (INSTANT.test(value)) return at(value);
    const told = known(value, '');
    return told && !ID.test(told) ? told.replaceAll('_', ' ') : undefined;
  };
}

/** A change in its words: what, from what, to what. */
function Changes({ changes }: { changes: readonly Shape<'ChangeShape'>[] }) {
  const named = usePlaybookName();
  const value = useValue();
  const shown = changes.filter(({ before, after }) => (before !== undefined || after !== undefined) && value(after));
  if (shown.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-soft">
      {shown.map(({ what, before, after }) => (
        <li key={what} className="break-words">{named('changed', what)}: {before !== undefined && before !== null && <><del className="text-ink-faint">{value(before)}</del> → </>}{value(after)}</li>
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
