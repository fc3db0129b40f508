/** Names in a note. Pure. */

export interface Member { id: string; name: string }

/** What was begun behind the last `@` before the caret, where a name may stand. */
export function begun(before: string): string | undefined {
  return /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before)?.[1];
}

export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whoever is named in a text. Of two names, one of which begins the other, the longer one counts where it stands. */
export function named(text: string, team: readonly Member[]): string[] {
  let rest = text;
  const found: string[] = [];
  for (const { id, name } of team.toSorted((one, two) => two.name.length - one.name.length)) {
    if (!name || !rest.includes(`@${name}`)) continue;
    found.push(id);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return found;
}
