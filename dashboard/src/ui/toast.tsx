/** Short words about what was done, with a way back. Never over the composer: they stand at the top. */
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';

export interface Toast { text: string; bad?: boolean; action?: { text: string; run: () => void }; ms?: number }
interface Shown extends Toast { id: number }

const AT_ONCE = 3;
const USUAL_MS = 5_000;

let shown: readonly Shown[] = [];
let last = 0;
const watchers = new Set<() => void>();

function change(next: readonly Shown[]) {
  shown = next;
  watchers.forEach((tell) => tell());
}

export function toast(it: Toast): number {
  last += 1;
  change([...shown, { ...it, id: last }].slice(-AT_ONCE));
  return last;
}

export const dismiss = (id: number) => change(shown.filter((one) => one.id !== id));

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

function One({ it }: { it: Shown }) {
  const t = useTranslations('common.act');
  useEffect(() => {
    const timer = setTimeout(() => dismiss(it.id), it.ms ?? USUAL_MS);
    return () => clearTimeout(timer);
  }, [it]);
  const Icon = it.bad ? CircleAlert : CircleCheck;
  return (
    <div role={it.bad ? 'alert' : 'status'} className="rise pointer-events-auto flex items-center gap-2.5 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-float">
      <Icon aria-hidden className={it.bad ? 'size-4 shrink-0 text-bad' : 'size-4 shrink-0 text-good'} />
      <span className="min-w-0">{it.text}</span>
      {it.action && (
        <Button className="h-7 shrink-0 rounded-md px-2 font-medium text-accent-strong hover:bg-hover max-phone:h-11" onPress={() => { it.action?.run(); dismiss(it.id); }}>
          {it.action.text}
        </Button>
      )}
      <Button aria-label={t('dismiss')} className="grid size-7 shrink-0 place-items-center rounded-md text-ink-faint hover:bg-hover max-phone:size-11" onPress={() => dismiss(it.id)}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

export function Toasts() {
  const all = useSyncExternalStore(watch, () => shown);
  return (
    <div className="pointer-events-none fixed inset-x-0 top-3 z-50 flex flex-col items-center gap-2 px-4">
      {all.map((it) => <One key={it.id} it={it} />)}
    </div>
  );
}
