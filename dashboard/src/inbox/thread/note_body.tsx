import { Fragment } from 'react';
import { useMe } from '@/api/me';
import { cx } from '@/ui/cx';
import { useTeam } from '../names';
import type { Note } from '../shapes';

/** The words of a note; who is named in them stands out, oneself most of all. */
export function NoteBody({ note }: { note: Note }) {
  const { id: me } = useMe();
  const team = useTeam();
  const named = team.filter(({ id }) => note.mentions.includes(id)).toSorted((one, two) => two.name.length - one.name.length);
  const at = (part: string) => named.find(({ name }) => part === `@${name}`);
  const parts = named.length ? note.body.split(new RegExp(`(${named.map(({ name }) => `@${escaped(name)}`).join('|')})`)) : [note.body];
  return (
    <p className="break-words whitespace-pre-wrap">
      {parts.map((part, i) => {
        const who = at(part);
        return who ? <span key={i} className={cx('font-medium text-accent-strong', who.id === me && 'rounded-sm bg-accent-soft px-0.5')}>{part}</span> : <Fragment key={i}>{part}</Fragment>;
      })}
    </p>
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
