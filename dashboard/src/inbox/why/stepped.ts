/** The steps of a turn in the reader's language. The desk tells them in words of its own, by names of flows and steps; what this page does not know stays as it is. */
import { useTranslations } from 'use-intl';
import { usePlaybookName } from '@/playbook/names';

/** What the desk writes, in order of looking; `flow` and `slot` are names of the playbook, `action` and `outcome` the desk's own. */
const STEPS = [
  ['miss', /^miss (?<n>\d+)$/], ['givesUp', /^gives up$/], ['opened', /^opened$/], ['missedCall', /^missed call$/], ['letGo', /^let go$/], ['goodbye', /^goodbye$/],
  ['startsOver', /^starts over$/], ['does', /^do (?<action>\w+)$/], ['came', /^came (?<outcome>\w+)$/], ['whichFlow', /^which flow: /], ['isIt', /^is it (?<flow>\w+)\?$/],
  ['child', /^a child: /], ['grownUp', /^a grown-up came$/], ['pressed', /^pressed$/], ['anew', /^the flow is another one now/], ['answer', /^answer (?<topic>\w+)$/],
  ['aside', /^said to somebody else$/], ['learned', /^learned: (?<rest>.+)$/], ['started', /^(?<flow>\w+): started$/], ['called', /^(?<flow>\w+): called$/],
  ['resumed', /^(?<flow>\w+): resumed$/], ['set', /^(?<slot>\w+): set$/], ['declined', /^(?<slot>\w+): declined$/], ['asked', /^(?<flow>\w*)\/(?<step>[\w-]+): asked$/],
  ['again', /^(?<flow>\w*)\/(?<step>[\w-]+): again, /],
] as const;

type Found = Readonly<Record<string, string | undefined>>;

export function useStepped(): (step: string) => string {
  const t = useTranslations('inbox.stepped');
  const named = usePlaybookName();
  const of = (kind: 'action' | 'outcome', name: string) => (t.has(`${kind}.${name}` as 'action.book') ? t(`${kind}.${name}` as 'action.book') : name.replaceAll('_', ' '));
  const name = ({ flow, slot, topic, action, outcome, step }: Found) => {
    if (action) return of('action', action);
    if (outcome) return of('outcome', outcome);
    const parts = [flow && named('flow', flow), slot && named('slot', slot), topic && named('topic', topic), step?.replaceAll('_', ' ')];
    return parts.filter(Boolean).join(', ');
  };
  return (step) => {
    for (const [key, shape] of STEPS) {
      const found = shape.exec(step);
      if (found) return t(key, { name: found.groups ? name(found.groups) : '', n: Number(found.groups?.n ?? 0), rest: found.groups?.rest ?? '' } as { name: string; n: number; rest: string });
    }
    return step;
  };
}
