/** The files of a message: pictures as they are, others as a row to save, and what could not be had with a way to try again. */
import { useMutation } from '@tanstack/react-query';
import { FileDown, FileX2, LoaderCircle, RotateCcw } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { kept } from '@/api/query';
import { tenant } from '@/api/tenant';
import { Button } from '@/ui/button';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { timelineQuery } from '../asked';
import type { Attachment, Message } from '../shapes';

const path = (conversation: string, file: Attachment) => `/v1/conversations/${conversation}/attachments/${file.id}`;

/** A picture or a link cannot send headers: the business stands in the address. */
function address(conversation: string, file: Attachment): string {
  const of = tenant();
  return path(conversation, file) + (of ? `?tenant=${encodeURIComponent(of)}` : '');
}

const KIB = 1024;

function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const [unit, amount] = bytes < KIB * KIB ? (['kilobyte', bytes / KIB] as const) : (['megabyte', bytes / KIB / KIB] as const);
    return format.number(Math.max(amount, 0.1), { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
  };
}

const isPicture = (file: Attachment) => file.state === 'kept' && file.kind?.startsWith('image/');

function Picture({ conversation, file }: { conversation: string; file: Attachment }) {
  const t = useTranslations('inbox.file');
  return (
    <a href={address(conversation, file)} target="_blank" rel="noreferrer" aria-label={t('open', { name: file.name ?? t('picture') })} className="block overflow-hidden rounded-lg border border-line bg-sunken">
      <img src={address(conversation, file)} alt={file.name ?? t('picture')} loading="lazy" decoding="async" className="block h-44 max-w-full min-w-24 object-cover" />
    </a>
  );
}

const KINDS = ['application/pdf', 'text/vcard', 'audio', 'video'] as const;

function Saved({ conversation, file }: { conversation: string; file: Attachment }) {
  const t = useTranslations('inbox.file');
  const size = useSize();
  const kind = KINDS.find((one) => file.kind?.startsWith(one));
  return (
    <a href={address(conversation, file)} download className="flex max-w-full items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2 text-sm hover:border-line-strong">
      <FileDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0 truncate">{file.name ?? t(`kind.${kind ?? 'other'}`)}</span>
      {typeof file.bytes === 'number' && <span className="shrink-0 text-xs text-ink-faint">{size(file.bytes)}</span>}
    </a>
  );
}

function Missing({ conversation, file }: { conversation: string; file: Attachment }) {
  const t = useTranslations('inbox.file');
  const told = useTold();
  const retry = useMutation({
    mutationFn: () => askPath('POST', `${path(conversation, file)}/retry`),
    onSuccess: () => kept.invalidateQueries({ queryKey: timelineQuery(conversation).queryKey }),
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  const again = file.why === 'not_reached' || file.why === 'refused' || file.why === 'gone';
  return (
    <div className="flex items-center gap-2 rounded-lg border border-bad-line bg-bad-soft px-3 py-1.5 text-sm text-bad">
      <FileX2 aria-hidden className="size-4 shrink-0" /><span>{t(`why.${(file.why ?? 'not_reached') as 'gone'}`)}</span>
      {again && <Button small look="plain" isPending={retry.isPending} onPress={() => retry.mutate()}><RotateCcw aria-hidden className="size-3.5" />{t('retry')}</Button>}
    </div>
  );
}

function File({ conversation, file }: { conversation: string; file: Attachment }) {
  const t = useTranslations('inbox.file');
  if (isPicture(file)) return <Picture conversation={conversation} file={file} />;
  if (file.state === 'kept') return <Saved conversation={conversation} file={file} />;
  if (file.state === 'failed') return <Missing conversation={conversation} file={file} />;
  return <span className="flex items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2 text-sm text-ink-soft"><LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />{t('coming')}</span>;
}

export function Files({ message }: { message: Message }) {
  const theirs = message.author === 'contact';
  return (
    <div className={`flex max-w-[min(36rem,85%)] flex-wrap gap-2 ${theirs ? 'self-start' : 'justify-end self-end'}`}>
      {message.attachments.map((file) => <File key={file.id} conversation={message.conversation} file={file} />)}
    </div>
  );
}
