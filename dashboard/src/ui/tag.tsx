import type { ReactNode } from 'react';
import { cx } from './cx';

type Tone = 'plain' | 'accent' | 'warn' | 'bad' | 'good' | 'info';

const TONES: Record<Tone, string> = {
  plain: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent-strong',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  good: 'bg-good-soft text-good',
  info: 'bg-info-soft text-info',
};

/** A state in a word, with an icon: colour never tells it alone. Sparingly. */
export function Tag({ tone = 'plain', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={cx('inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&>svg]:size-3', TONES[tone])}>
      {icon}{children}
    </span>
  );
}
