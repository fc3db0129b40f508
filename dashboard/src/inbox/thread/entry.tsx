import { Check, CheckCheck, CircleUserRound, Clock, Lock, Sparkles, TriangleAlert } from 'lucide-react';
import { use, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';
import { useColleague } from '../names';
import { useClock } from '../time';
import type { Author, Entry, Message, Note, Turn } from '../shapes';
import { Took } from './call/took';
import { Understood } from './call/understood';
import { EventLine } from './event_line';
import { Failed } from './failed';
import { Files } from './files';
import { NoteBody } from './note_body';
import { Tongue } from './tongue';
import { WhyButton } from './why_button';

/** What somebody said, at the side where they stand. */
export function Bubble({ author, children, below, dim }: { author: Author | 'note'; children: ReactNode; below?: ReactNode; dim?: boolean }) {
  const theirs = author === 'contact';
  const tongue = use(Tongue);
  const look = theirs ? 'bg-raised border border-line' : author === 'member' ? 'bg-accent-tint' : 'bg-sunken';
  return (
    <div className={cx('flex max-w-[min(36rem,85%)] flex-col gap-0.5', theirs ? 'items-start self-start' : 'items-end self-end')}>
      {children && <div lang={tongue} className={cx('rounded-xl px-3 py-2 break-words whitespace-pre-wrap', look, theirs ? 'rounded-bl-sm' : 'rounded-br-sm', dim && 'opacity-70')}>{children}</div>}
      {below && <div className="flex items-center gap-1.5 px-1 text-xs text-ink-faint">{below}</div>}
    </div>
  );
}

const DELIVERY = { queued: Clock, sent: Check, delivered: CheckCheck, failed: TriangleAlert } as const;

function Delivery({ message }: { message: Message }) {
  const t = useTranslations(message.medium === 'voice' ? 'inbox.spoken' : 'inbox.delivery');
  const state = message.delivery as keyof typeof DELIVERY;
  const Icon = DELIVERY[state];
  const shown = message.author !== 'contact' && message.medium !== 'web' && message.error_code !== 'cancelled';
  if (!Icon || !shown || (message.medium === 'voice' && message.author !== 'member')) return null;
  return <span className={cx('inline-flex items-center gap-1', state === 'failed' && 'text-bad')}><Icon aria-hidden className="size-3.5" />{t(state)}</span>;
}

/** Who of us spoke. */
function From({ author, by }: { author: Author; by?: string | null | undefined }) {
  const t = useTranslations('inbox.author');
  const colleague = useColleague();
  if (author === 'member') return <span className="inline-flex items-center gap-1"><CircleUserRound aria-hidden className="size-3.5" />{by ? colleague(by) : t('member')}</span>;
  return <span className="inline-flex items-center gap-1"><Sparkles aria-hidden className="size-3.5" />{t(author)}</span>;
}

function MessageLine({ message, retried }: { message: Message; retried: boolean }) {
  const clock = useClock();
  // What the desk says by itself in a call is said by the assistant's voice.
  const author = message.medium === 'voice' && message.author === 'system' ? 'assistant' : message.author as Author;
  return (
    <>
      {message.attachments.length > 0 && <Files message={message} />}
      <Bubble author={author} dim={message.delivery === 'queued'} below={<>{author !== 'contact' && <From author={author} by={message.written_by} />}<time dateTime={message.at}>{clock.time(message.at)}</time><Delivery message={message} /></>}>
        {message.body || null}
      </Bubble>
      {message.delivery === 'failed' && <Failed message={message} retried={retried} />}
    </>
  );
}

/** What was heard on the phone, and what was said. */
function TurnLines({ turn, conversation }: { turn: Turn; conversation: string }) {
  const clock = useClock();
  return (
    <>
      {turn.heard && <Bubble author="contact" below={<time dateTime={turn.at}>{clock.time(turn.at)}</time>}>{turn.heard}</Bubble>}
      <Understood turn={turn} />
      {turn.said && <Bubble author="assistant" below={<><From author="assistant" /><time dateTime={turn.at}>{clock.time(turn.at)}</time><Took conversation={conversation} turn={turn} /><WhyButton turn={turn.number} /></>}>{turn.said}</Bubble>}
    </>
  );
}

function NoteLine({ note }: { note: Note }) {
  const t = useTranslations('inbox.note');
  const clock = useClock();
  const colleague = useColleague();
  return (
    <div className="self-stretch rounded-lg border border-note-line bg-note px-3 py-2">
      <NoteBody note={note} />
      <p className="mt-1 flex items-center gap-1.5 text-xs text-warn"><Lock aria-hidden className="size-3" />{t('by', { name: colleague(note.author) })} · <time dateTime={note.at}>{clock.time(note.at)}</time></p>
    </div>
  );
}

const side = (entry: Entry) => entry.message?.author ?? entry.kind;

/** One thing that happened. Closer to the one before where the same person goes on. */
export function EntryLine({ entry, before, retried }: { entry: Entry; before?: Entry | undefined; retried: boolean }) {
  const close = before && side(before) === side(entry) && entry.kind === 'message';
  return (
    <div className={cx('flex flex-col gap-2', close ? 'pt-1.5' : 'pt-3')}>
      {entry.message && <MessageLine message={entry.message} retried={retried} />}
      {entry.turn && <TurnLines turn={entry.turn} conversation={entry.conversation} />}
      {entry.note && <NoteLine note={entry.note} />}
      {entry.event && <EventLine event={entry.event} at={entry.at} />}
    </div>
  );
}
