import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const TAB = 'relative inline-flex h-9 items-center gap-1.5 px-1 whitespace-nowrap text-ink-soft hover:text-ink max-phone:h-11 '
  + 'aria-[current=page]:font-medium aria-[current=page]:text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full '
  + 'aria-[current=page]:after:bg-accent';

/** Pages of one place, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return <nav aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line">{children}</nav>;
}

export function Tab({ to, exact, children }: { to: string; exact?: boolean; children: ReactNode }) {
  return <Link to={to} activeOptions={{ exact: exact ?? false, includeSearch: false }} className={TAB}>{children}</Link>;
}
