import { useMutation } from '@tanstack/react-query';
import { Lock, MessageSquareText, StickyNote } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as Plain } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useMay, useMe } from '@/api/me';
import { kept } from '@/api/query';
import { useKey } from '@/shell/keys';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { cx } from '@/ui/cx';
import { timelineQuery } from '../asked';
import { refresh } from '../live';
import { useColleague, useContactName } from '../names';
import { useColleaguesAt, useContactWrites, useTellColleagues } from '../presence';
import type { Row } from '../shapes';
import { useAct } from '../acts';
import { useDraft, useKeptDraft, type Mode } from './draft';
import { isBox } from './field';
import { freshMessageId } from './mint';
import { send } from './pending';
import { useMentions } from './mentions';
import { useReplies } from './replies';
import { CHARS_MAX } from './segments';
import { Segments } from './segments_line';
import { way, type Way } from './way';

/** What is said at once on the phone. */
const SAID_CHARS_MAX = 600;

/** The last thing said that is on the screen: whoever answered after it, the writer has not read. */
function lastSaid(conversation: string): string {
  const pages = kept.getQueryData(timelineQuery(conversation).queryKey)?.pages ?? [];
  return pages.flatMap(({ items }) => items).find(({ kind }) => kind === 'message' || kind === 'turn')?.id ?? 'none';
}

function useSending(row: Row, text: string, clear: () => void) {
  const { id: me } = useMe();
  const told = useTold();
  const done = () => {
    void kept.invalidateQueries({ queryKey: timelineQuery(row.conversation).queryKey });
    void refresh(row.conversation, me);
  };
  const post = useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => askPath('POST', `/v1/conversations/${row.conversation}/${path}`, body),
    onSuccess: () => { clear(); done(); },
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  const reply = (take: boolean) => {
    send({ id: freshMessageId(), by: me, conversation: row.conversation, body: text.trim(), seen: lastSaid(row.conversation), take });
    clear();
  };
  return { post, reply };
}

function ModeTab({ on, icon, children, onPress }: { on: boolean; icon: React.ReactNode; children: React.ReactNode; onPress: () => void }) {
  return (
    <Plain aria-pressed={on} onPress={onPress} className={cx('inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-sm max-phone:h-11', on ? 'bg-hover font-medium text-ink' : 'text-ink-soft hover:text-ink')}>
      {icon}{children}
    </Plain>
  );
}

function useButtonText(row: Row, way: Way, mode: Mode): string {
  const t = useTranslations('inbox.composer');
  const whole = useContactName()(row);
  const name = row.contact.name ? whole.split(' ')[0] ?? whole : whole;
  if (mode === 'note') return t('addNote');
  if (way.to === 'say') return t(way.take ? 'takeAndSay' : 'say');
  if (way.to === 'reply' && way.take && row.holder === 'assistant') return t('takeAndSend');
  return t(row.medium === 'web' ? 'send' : 'sendSms', { name });
}

/** The box to answer in. Its button says what leaves and to whom; a note looks like one and stays one. */
export function Composer({ row }: { row: Row }) {
  const may = useMay('conversations.reply');
  const t = useTranslations('inbox.composer');
  const { id: me } = useMe();
  const it = way(row, me);
  const { mutate } = useAct();
  if (!may) return <p className="shrink-0 border-t border-line bg-paper px-5 py-3 text-sm text-ink-soft">{t('readOnly')}</p>;
  if (it.to === 'closed') {
    return (
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-3 border-t border-line bg-paper px-5 py-3">
        <p className="text-ink-soft">{t('closed')}</p>
        <Button onPress={() => mutate({ row, act: { do: 'take-over' } })}>{t('reopen')}</Button>
      </div>
    );
  }
  return <Box row={row} way={it} />;
}

function Box({ row, way: it }: { row: Row; way: Exclude<Way, { to: 'closed' }> }) {
  const t = useTranslations('inbox.composer');
  const colleague = useColleague();
  const [chosen, setMode] = useState<Mode>('reply');
  const mode: Mode = it.to === 'note' ? 'note' : chosen;
  const [text, setText] = useDraft(row.conversation, mode);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const { post, reply } = useSending(row, text, () => setText(''));
  const label = useButtonText(row, it, mode);
  const replies = useReplies(mode === 'reply' && it.to === 'reply', text, row, setText);
  const { mentions, ...naming } = useMentions(mode === 'note', text, field, setText);
  const { typing } = useColleaguesAt(row.conversation);
  const contactWrites = useContactWrites(row.conversation);
  const tellTyping = useTellColleagues(row.conversation, mode);
  useKeptDraft(row.conversation, row.draft);
  // At once, or what is typed next would be keys of the page.
  const write = (to: Mode) => () => { setMode(to); field.current?.focus(); };
  useKey({ r: it.to === 'note' ? undefined : write('reply'), n: write('note') });

  const empty = !text.trim();
  const tooLong = text.length > (it.to === 'say' && mode === 'reply' ? SAID_CHARS_MAX : CHARS_MAX);
  const go = () => {
    if (empty || tooLong || post.isPending) return;
    if (mode === 'note') post.mutate({ path: 'notes', body: { body: text.trim(), mentions: mentions() } });
    else if (it.to === 'say') post.mutate({ path: 'call/say', body: { body: text.trim(), take: it.take } });
    else if (it.to === 'reply') reply(it.take);
  };
  const press = (event: React.KeyboardEvent) => {
    if (replies.onKey(event) || naming.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); go(); }
    if (event.key === 'Escape') field.current?.blur();
  };
  return (
    <div className={cx('relative shrink-0 border-t px-4 pt-2 pb-3 max-phone:px-2 max-phone:pb-[max(0.5rem,env(safe-area-inset-bottom))]', mode === 'note' ? 'border-note-line bg-note' : 'border-line bg-paper')}>
      {replies.shown}{naming.shown}
      <div className="flex items-center gap-1">
        {it.to !== 'note' && <ModeTab on={mode === 'reply'} icon={<MessageSquareText aria-hidden className="size-3.5" />} onPress={write('reply')}>{t('reply')}</ModeTab>}
        <ModeTab on={mode === 'note'} icon={<StickyNote aria-hidden className="size-3.5" />} onPress={write('note')}>{t('note')}</ModeTab>
        {it.to === 'note' && <span className="truncate pl-1 text-sm text-ink-soft">{t('answering', { name: colleague(it.other) })}</span>}
        {mode === 'note' && <span className="ml-auto inline-flex items-center gap-1 text-xs text-warn"><Lock aria-hidden className="size-3" />{t('teamOnly')}</span>}
        {(typing || contactWrites) && <span className="ml-auto truncate text-xs text-ink-soft">{typing ? t('typing', { name: colleague(typing) }) : t('contactTyping')}</span>}
      </div>
      <textarea
        ref={(element) => { field.current = element; isBox(element); }} value={text} rows={2} aria-label={label} placeholder={mode === 'note' ? t('notePlaceholder') : it.to === 'say' ? t('sayPlaceholder') : t('placeholder')}
        onChange={(event) => { setText(event.target.value); tellTyping(); }} onKeyDown={press}
        className="field-sizing-content mt-1 block max-h-48 min-h-12 w-full resize-none bg-transparent px-2 py-1 outline-none"
      />
      <div className="flex items-center justify-between gap-3 pl-2">
        <Segments text={text} show={mode === 'reply' && row.medium !== 'web' && it.to === 'reply'} onPlain={setText} />
        <Button look={mode === 'note' || empty ? 'plain' : 'main'} isDisabled={empty || tooLong || post.isPending} onPress={go} className="ml-auto">{label}</Button>
      </div>
    </div>
  );
}
