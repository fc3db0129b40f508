import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A list of things, each opened by its address. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return <ul aria-label={label} className="border-y border-line">{children}</ul>;
}

interface Props { to: string; open: string; title: ReactNode; text?: ReactNode; side?: ReactNode }

export function Row({ to, open, title, text, side }: Props) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link to={to} search={{ open } as never} resetScroll={false} className="-mx-2 flex min-h-14 items-center gap-4 rounded-md px-2 py-2 outline-offset-[-2px] hover:bg-hover">
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-medium">{title}</span>
          {text && <span className="truncate text-sm text-ink-soft">{text}</span>}
        </span>
        {side && <span className="shrink-0 text-right text-sm text-ink-soft">{side}</span>}
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Link>
    </li>
  );
}
