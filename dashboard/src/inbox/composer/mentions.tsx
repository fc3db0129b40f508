/** `@` in a note completes a colleague's name; whoever is named finds a mark on the conversation. */
import { useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { useTeam } from '../names';
import { Choices, useChoices, type Choice } from './choices';
import { begun, fold, named } from './naming';

const SHOWN_MAX = 6;

export function useMentions(on: boolean, text: string, field: RefObject<HTMLTextAreaElement | null>, fill: (text: string) => void) {
  const t = useTranslations('inbox.note');
  const { id: me } = useMe();
  const team = useTeam().filter(({ id, disabled }) => id !== me && !disabled);
  const [left, setLeft] = useState<string>();
  const caret = field.current?.selectionStart ?? text.length;
  const before = text.slice(0, caret);
  const wanted = on && before !== left ? begun(before) : undefined;
  const found: Choice[] = wanted === undefined ? [] : team
    .filter(({ name }) => fold(name).split(' ').some((_, i, words) => words.slice(i).join(' ').startsWith(fold(wanted)))).slice(0, SHOWN_MAX);
  const take = ({ name }: Choice) => {
    const head = `${before.slice(0, before.length - (wanted ?? '').length)}${name} `;
    setLeft(head);
    fill(head + text.slice(caret).replace(/^ /, ''));
    requestAnimationFrame(() => field.current?.setSelectionRange(head.length, head.length));
  };
  const { chosen, onKey } = useChoices(found, take);
  return {
    onKey,
    mentions: () => named(text, team),
    shown: <Choices label={t('who')} found={found} chosen={chosen} onTake={take} />,
  };
}
