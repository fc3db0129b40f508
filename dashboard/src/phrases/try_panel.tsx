import { RotateCcw, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Input, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/button';
import { INPUT } from '@/ui/field';
import { useTold } from '@/ui/states';
import { cx } from '@/ui/cx';
import { tryOut, type Medium, type Tried } from './api';

interface Props { draft: boolean; language?: string; medium?: Medium; className?: string }

/** A conversation with the assistant that books and sends nothing. All of it is asked anew with each line. */
export function TryPanel({ draft, language, medium = 'web', className }: Props) {
  const t = useTranslations('phrases.try');
  const told = useTold();
  const [tried, setTried] = useState<Tried>();
  const [lines, setLines] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const asking = useMutation({
    mutationFn: (said: readonly string[]) => tryOut({
      draft, medium, lines: said.map((says) => ({ says })), ...(language ? { language } : {}), ...(said.length > 0 && tried ? { at: tried.at } : {}),
    }),
    onSuccess: setTried,
  });
  const { mutate } = asking;
  useEffect(() => { mutate([]); setLines([]); }, [mutate, language, draft, medium]);
  useEffect(() => { end.current?.scrollIntoView({ block: 'nearest' }); }, [tried, lines]);
  const turns = tried?.turns ?? [];
  const over = turns.at(-1)?.ended === true;
  const say = () => {
    if (text.trim() === '' || asking.isPending) return;
    const said = [...lines, text.trim()];
    setLines(said);
    setText('');
    mutate(said);
  };
  const waiting = lines.length > turns.filter(({ heard }) => heard !== '').length ? lines.at(-1) : undefined;
  return (
    <section aria-label={t('title')} className={cx('flex flex-col overflow-hidden rounded-lg border border-line bg-paper', className)}>
      <header className="flex items-center justify-between gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
        <p className="text-sm text-ink-soft">{t(draft ? 'withDraft' : 'asItIs')}</p>
        <IconButton label={t('anew')} onPress={() => { setLines([]); setTried(undefined); mutate([]); }}><RotateCcw aria-hidden className="size-4" /></IconButton>
      </header>
      <div role="log" aria-label={t('title')} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-2 overflow-auto p-4">
        {turns.map((turn, i) => <Exchange key={i} heard={turn.heard} said={turn.said} />)}
        {waiting && <Bubble mine>{waiting}</Bubble>}
        {asking.isPending && <p className="late text-sm text-ink-faint">{t('thinking')}</p>}
        {asking.isError && <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">{told(asking.error)}</p>}
        {over && <p className="text-center text-sm text-ink-faint">{t('over')}</p>}
        <div ref={end} />
      </div>
      <form className="flex gap-2 border-t border-line p-2" onSubmit={(event) => { event.preventDefault(); say(); }}>
        <TextField aria-label={t('say')} value={text} onChange={setText} isDisabled={over} maxLength={500} className="min-w-0 flex-1"><Input placeholder={t('say')} className={cx(INPUT, 'h-9 max-phone:h-11')} /></TextField>
        <IconButton look="main" type="submit" label={t('send')} isDisabled={over || text.trim() === ''} className="size-9"><SendHorizontal aria-hidden className="size-4" /></IconButton>
      </form>
    </section>
  );
}

function Exchange({ heard, said }: { heard: string; said: string }) {
  return <>{heard && <Bubble mine>{heard}</Bubble>}{said && <Bubble>{said}</Bubble>}</>;
}

function Bubble({ mine, children }: { mine?: boolean; children: React.ReactNode }) {
  return <p className={cx('max-w-[85%] rounded-lg px-3 py-2 whitespace-pre-line', mine ? 'self-end bg-accent-soft text-ink' : 'self-start bg-sunken')}>{children}</p>;
}
