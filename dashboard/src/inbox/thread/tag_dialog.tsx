import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button as Plain } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { useMe } from '@/api/me';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { tagsQuery } from '../asked';
import { place } from '../live';
import type { Row } from '../shapes';

const SUGGESTED = 8;
const CHARS_MAX = 40;

const CHIP = 'inline-flex h-7 items-center gap-1 rounded-md px-2 text-sm max-phone:h-11';

/** What a conversation is about, in the team's own words. */
export default function TagDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useTranslations('inbox.tags');
  const act = useTranslations('common.act');
  const told = useTold();
  const { id: me } = useMe();
  const [tags, setTags] = useState<readonly string[]>(row.tags);
  const [text, setText] = useState('');
  const used = useQuery(tagsQuery).data ?? [];
  const begun = text.trim().toLowerCase();
  const others = used.map(({ tag }) => tag).filter((tag) => !tags.includes(tag) && tag.toLowerCase().includes(begun)).slice(0, SUGGESTED);
  const save = useMutation({
    mutationFn: (all: readonly string[]) => askPath<Row>('PUT', `/v1/conversations/${row.conversation}/tags`, { tags: all }),
    onSuccess: (next) => { place(next, me); onClose(); },
    onSettled: () => kept.invalidateQueries({ queryKey: tagsQuery.queryKey }),
  });
  const put = (tag: string) => { if (tag) setTags([...tags.filter((one) => one !== tag), tag]); setText(''); };
  const submit = () => (begun ? put(text.trim()) : save.mutate(tags));
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isDisabled={save.isPending} onPress={() => save.mutate(begun ? [...tags, text.trim()] : tags)}>{act('save')}</Button></>}>
      <form className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {tags.length > 0 && (
          <ul aria-label={t('title')} className="flex flex-wrap gap-1.5">
            {tags.map((tag) => <li key={tag}><Plain aria-label={t('remove', { tag })} onPress={() => setTags(tags.filter((one) => one !== tag))} className={`${CHIP} bg-accent-soft text-accent-strong`}>{tag}<X aria-hidden className="size-3.5" /></Plain></li>)}
          </ul>
        )}
        <TextField label={t('add')} value={text} onChange={setText} maxLength={CHARS_MAX} autoFocus />
        {others.length > 0 && (
          <ul aria-label={t('used')} className="flex flex-wrap gap-1.5">
            {others.map((tag) => <li key={tag}><Plain onPress={() => put(tag)} className={`${CHIP} bg-sunken text-ink-soft hover:text-ink`}><Plus aria-hidden className="size-3.5" />{tag}</Plain></li>)}
          </ul>
        )}
        {save.error && <p role="alert" className="text-bad">{told(save.error)}</p>}
      </form>
    </Dialog>
  );
}
