import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { cx } from './cx';

interface Props {
  title: string;
  /** Beside the title: at most one `main` button. */
  actions?: ReactNode;
  /** Below the title: what the page is for, or its tabs. */
  under?: ReactNode;
  children: ReactNode;
  /** A calendar takes all there is; other pages are one column. */
  full?: boolean;
  /** Columns side by side want more than one, and scroll with the page. */
  wide?: boolean;
}

/** A page with its title: one column of at most 960 px. */
export function Page({ title, actions, under, children, full, wide }: Props) {
  useTitle(title);
  return (
    <div className={cx('flex min-h-full flex-col', full && 'h-full')}>
      <div className={cx('flex w-full min-w-0 flex-1 flex-col px-6 pt-5 pb-8 max-phone:px-4 max-phone:pt-4', full ? 'min-h-0' : wide ? 'mx-auto max-w-[1360px]' : 'mx-auto max-w-[960px]')}>
        <header className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1 className="text-xl font-semibold">{title}</h1>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
        {under && <div className="mt-1 text-ink-soft">{under}</div>}
        <div className={cx('mt-5 min-w-0 flex-1', full && 'min-h-0')}>{children}</div>
      </div>
    </div>
  );
}

export function useTitle(title: string) {
  useEffect(() => { document.title = `${title} · Frontdesk`; }, [title]);
}

/** A part of a page under a line, with its name at the left and its fields at the right. */
export function Section({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-x-8 gap-y-3 border-t border-line py-6 first:border-t-0 first:pt-0 max-phone:grid-cols-1">
      <div>
        <h2 className="text-base font-semibold max-phone:text-lg">{title}</h2>
        {text && <p className="mt-1 text-sm text-ink-soft">{text}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}
