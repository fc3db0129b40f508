/** What somebody wrote and the desk then took down for the team is one thing, shown once. */
import type { Entry } from '../shapes';

/** The desk takes down what was said in the turn before, or in the message it answers; what is of the same moment may stand behind it. */
const LOOKS_BACK = 4;
const LOOKS_ON = 2;

const said = ({ message, turn }: Entry) => (message?.author === 'contact' ? message.body : turn?.heard);

/** Without messages for the team that only repeat what the contact said beside them. */
export function once(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry, i) => {
    const taken = entry.message?.to === 'team' ? entry.message.body.trim() : undefined;
    if (!taken) return true;
    const around = [...entries.slice(Math.max(0, i - LOOKS_BACK), i), ...entries.slice(i + 1, i + 1 + LOOKS_ON)];
    return !around.some((other) => other.message?.to !== 'team' && said(other)?.trim() === taken);
  });
}
