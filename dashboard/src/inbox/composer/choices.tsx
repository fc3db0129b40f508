import { useState } from 'react';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';

export interface Choice { id: string; name: string; detail?: string }

/** Arrows go through what is offered, Enter or Tab takes it. `true`: the key is spent. */
export function useChoices<It extends Choice>(found: readonly It[], take: (it: It) => void) {
  const [at, setAt] = useState(0);
  const now = Math.min(at, found.length - 1);
  const chosen = found[now];
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (!chosen || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((now + step + found.length) % found.length);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') take(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { chosen, onKey };
}

interface Props<It extends Choice> { label: string; found: readonly It[]; chosen: It | undefined; onTake: (it: It) => void }

/** What may be put in, above the box that is written in. */
export function Choices<It extends Choice>({ label, found, chosen, onTake }: Props<It>) {
  if (!found.length) return null;
  return (
    <div role="listbox" aria-label={label} className={cx(FLOAT, 'absolute inset-x-4 bottom-full z-10 mb-1 overflow-hidden p-1')}>
      {found.map((it) => (
        <div
          key={it.id} role="option" aria-selected={it === chosen} onPointerDown={(event) => { event.preventDefault(); onTake(it); }}
          className={cx('flex min-h-8 items-center gap-3 rounded-md px-2 py-1 max-phone:min-h-11', it === chosen && 'bg-hover')}
        >
          <span className="shrink-0 font-medium">{it.name}</span>
          {it.detail && <span className="truncate text-ink-faint">{it.detail}</span>}
        </div>
      ))}
    </div>
  );
}
