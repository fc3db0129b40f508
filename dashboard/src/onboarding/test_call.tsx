import { RotateCcw, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/button';
import { INPUT } from '@/ui/field';
import { useTold } from '@/ui/states';
import { cx } from '@/ui/cx';
import { Booked } from './booked';
import { useVisitor } from './use_visitor';

/** A conversation with the assistant as it is, over the business's own chat: what it books stands in the calendar. */
export function TestCall({ chat, className }: { chat: string; className?: string }) {
  const t = useTranslations('onboarding.try');
  const told = useTold();
  const [round, setRound] = useState(0);
  const { said, ready, failed, say } = useVisitor(chat, round);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<unknown>();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => { end.current?.scrollIntoView({ block: 'nearest' }); }, [said]);
  const waiting = said.at(-1)?.author === 'contact';
  const go = () => {
    const body = text.trim();
    if (body === '' || !ready) return;
    setText('');
    setWrong(undefined);
    say(body).catch((error: unknown) => { setText(body); setWrong(error); });
  };
  const fault = wrong ?? failed;
  return (
    <>
      <section aria-label={t('call')} className={cx('flex flex-col overflow-hidden rounded-lg border border-line bg-paper', className)}>
        <header className="flex items-center justify-between gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
          <p className="text-sm text-ink-soft">{t('real')}</p>
          <IconButton label={t('anew')} onPress={() => setRound(round + 1)}><RotateCcw aria-hidden className="size-4" /></IconButton>
        </header>
        <div role="log" aria-label={t('call')} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-2 overflow-auto p-4">
          {said.map(({ id, author, body }) => <p key={id} className={cx('max-w-[85%] rounded-lg px-3 py-2 whitespace-pre-line', author === 'contact' ? 'self-end bg-accent-soft text-ink' : 'self-start bg-sunken')}>{body}</p>)}
          {waiting && <p className="late text-sm text-ink-faint">{t('thinking')}</p>}
          {fault !== undefined && <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">{told(fault)}</p>}
          <div ref={end} />
        </div>
        <form className="flex gap-2 border-t border-line p-2" onSubmit={(event) => { event.preventDefault(); go(); }}>
          <TextField aria-label={t('say')} value={text} onChange={setText} maxLength={500} className="min-w-0 flex-1"><Input placeholder={t('example')} className={cx(INPUT, 'h-9 max-phone:h-11')} /></TextField>
          <IconButton look="main" type="submit" label={t('send')} isDisabled={!ready || text.trim() === ''} className="size-9"><SendHorizontal aria-hidden className="size-4" /></IconButton>
        </form>
      </section>
      <Booked key={round} />
    </>
  );
}
