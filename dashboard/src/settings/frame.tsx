import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProofAsked } from '@/security/proof';
import { useTitle } from '@/ui/page';
import { Nav } from './nav';
import type { SectionName } from './sections';

interface Props {
  section: SectionName;
  /** Beside the title: at most one `main` button. */
  actions?: ReactNode;
  /** What it is for, in a sentence. */
  under?: ReactNode;
  children: ReactNode;
}

/** One place of the settings, with the others at its left; on a phone the way back to them is above. */
export function Frame({ section, actions, under, children }: Props) {
  const t = useTranslations('settings');
  const title = t(`sections.${section}`);
  useTitle(title);
  return (
    <div className="mx-auto flex w-full max-w-[1040px] gap-10 px-6 pt-5 pb-10 max-phone:px-4 max-phone:pt-2">
      <aside className="sticky top-5 w-48 shrink-0 self-start max-phone:hidden">
        <div className="mb-4 px-2 text-lg font-semibold">{t('title')}</div>
        <Nav />
      </aside>
      <div className="min-w-0 flex-1">
        <Link to={'/settings' as string} className="-ml-1 hidden h-11 items-center gap-1 text-ink-soft max-phone:inline-flex"><ChevronLeft aria-hidden className="size-4" />{t('title')}</Link>
        <header className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1 className="text-xl font-semibold">{title}</h1>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
        {under && <p className="mt-1 max-w-prose text-ink-soft">{under}</p>}
        <div className="mt-6 min-w-0">{children}</div>
      </div>
      <ProofAsked />
    </div>
  );
}
