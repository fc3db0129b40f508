import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Frame } from '@/settings/frame';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { cx } from '@/ui/cx';
import { DraftBar } from './draft_bar';
import { Editions } from './editions';
import { Flows } from './flows';
import { PhraseList } from './phrase_list';
import type { Wanted } from './routes';
import { TryPanel } from './try_panel';

export const Route = createLazyRoute('/desk/phrases')({ component: Phrases });

const PARTS = [undefined, 'flows', 'versions'] as const;
const TAB = 'relative inline-flex h-9 items-center px-1 text-ink-soft hover:text-ink max-phone:h-11 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full';

export function useWanted(): [Wanted, (next: Wanted) => void] {
  const search = useSearch({ strict: false }) as Wanted;
  const navigate = useNavigate();
  return [search, (next) => void navigate({ to: '/phrases' as string, search: next as never, replace: next.find !== undefined, resetScroll: false })];
}

function Phrases() {
  const t = useTranslations('phrases');
  const [{ part, language }] = useWanted();
  const [trying, setTrying] = useState(false);
  return (
    <Frame section="phrases" under={t('under')} actions={<Button onPress={() => setTrying(true)}><MessageSquareText aria-hidden className="size-4" />{t('tryIt')}</Button>}>
      <DraftBar />
      <nav aria-label={t('parts')} className="mb-5 flex gap-4 border-b border-line">
        {PARTS.map((one) => (
          <Link key={one ?? 'phrases'} to={'/phrases' as string} search={(one ? { part: one } : {}) as never} aria-current={one === part ? 'page' : undefined} className={cx(TAB, one === part && 'font-medium text-ink after:bg-accent')}>{t(`part.${one ?? 'phrases'}`)}</Link>
        ))}
      </nav>
      {part === undefined && <PhraseList />}
      {part === 'flows' && <Flows />}
      {part === 'versions' && <Editions />}
      <Sheet title={t('tryIt')} isOpen={trying} onClose={() => setTrying(false)}><TryPanel draft className="h-full min-h-96" {...(language ? { language } : {})} /></Sheet>
    </Frame>
  );
}
