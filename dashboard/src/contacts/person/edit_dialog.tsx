import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { isProblem } from '@/api/problem';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { Select } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useLanguageName } from './language';

/** The languages the desk speaks. */
const SPOKEN = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl'];
const UNKNOWN = 'unknown';

export function EditDialog({ person, version, onClose }: { person: Shape<'PersonShape'>; version: string; onClose: () => void }) {
  const t = useTranslations('contacts.edit');
  const act = useTranslations('common.act');
  const told = useTold();
  const languageName = useLanguageName();
  const [name, setName] = useState(person.name ?? '');
  const [language, setLanguage] = useState(person.language ?? UNKNOWN);
  const [tags, setTags] = useState(person.tags.join(', '));
  const known = [...new Set([...SPOKEN, ...(person.language ? [person.language] : [])])];
  const save = useMutation({
    mutationFn: (body: Shape<'ContactChange'>) => ask(api.PATCH('/v1/contacts/{id}', { params: { path: { id: person.id } }, body, headers: { 'If-Match': version } })),
    onSuccess: () => { toast({ text: t('done') }); onClose(); },
    onSettled: () => Promise.all([kept.invalidateQueries({ queryKey: ['contact'] }), kept.invalidateQueries({ queryKey: ['people'] })]),
  });
  const go = () => save.mutate({
    ...(name.trim() && { name: name.trim() }),
    ...(language !== UNKNOWN && { language }),
    tags: [...new Set(tags.split(',').map((tag) => tag.trim()).filter(Boolean))],
  });
  const wrong = (field: string) => (isProblem(save.error) && save.error.field === field ? told(save.error) : undefined);
  const isElsewhere = save.error && !['name', 'language', 'tags'].some(wrong);
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" type="submit" form="person-form" isPending={save.isPending} isDisabled={save.isPending}>{act('save')}</Button></>}>
      <form id="person-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('name')} value={name} onChange={setName} maxLength={120} autoFocus error={wrong('name')} />
        <Select label={t('language')} value={language} options={[{ id: UNKNOWN, text: t('unknown') }, ...known.map((id) => ({ id, text: languageName(id) }))]} onChange={setLanguage} error={wrong('language')} />
        <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onChange={setTags} error={wrong('tags')} />
        {isElsewhere && <p role="alert" className="text-bad">{told(save.error)}</p>}
      </form>
    </Dialog>
  );
}
