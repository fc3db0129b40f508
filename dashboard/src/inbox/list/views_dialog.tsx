import { Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/button';
import { Switch } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { useInbox } from '../selected';
import { useRemoveView, useSavedViews, useSaveView } from './saved_views';

const CHARS_MAX = 60;

/** Gives what is shown now a name, and takes saved lists away. */
export default function ViewsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.saved');
  const act = useTranslations('common.act');
  const told = useTold();
  const { view, q, channel, flow, tag, team } = useInbox();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSaveView(onClose);
  const go = () => { if (name.trim()) save.mutate({ name: name.trim(), shared, wanted: { view, q, channel, flow, tag, team } }); };
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} foot={<><Button onPress={onClose}>{act('cancel')}</Button><Button look="main" isDisabled={!name.trim() || save.isPending} onPress={go}>{t('save')}</Button></>}>
      <form className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={CHARS_MAX} autoFocus />
        <Switch isSelected={shared} onChange={setShared}>{t('shared')}</Switch>
        {save.error && <p role="alert" className="text-bad">{told(save.error)}</p>}
      </form>
      <Saved />
    </Dialog>
  );
}

function Saved() {
  const t = useTranslations('inbox.saved');
  const views = useSavedViews();
  const remove = useRemoveView();
  if (!views.length) return null;
  return (
    <ul aria-label={t('title')} className="mt-4 border-t border-line pt-2">
      {views.map(({ id, name, shared }) => (
        <li key={id} className="flex min-h-10 items-center gap-2">
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {shared && <span className="inline-flex items-center gap-1 text-xs text-ink-faint"><UsersRound aria-hidden className="size-3.5" />{t('team')}</span>}
          <IconButton label={t('remove', { name })} isDisabled={remove.isPending} onPress={() => remove.mutate(id)}><Trash2 aria-hidden className="size-4" /></IconButton>
        </li>
      ))}
    </ul>
  );
}
