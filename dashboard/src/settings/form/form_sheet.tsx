import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Dialog, Sheet } from '@/ui/dialog';
import { AskToLeave } from './guard';
import { Whole } from './save_bar';
import { Theirs } from './theirs';
import type { Form } from './use_form';

interface Props<T extends object> {
  title: string;
  form: Form<T>;
  onClose: () => void;
  children: ReactNode;
  /** What takes it away, and what is said before. */
  removal?: { text: string; run: () => Promise<void> };
  /** What the main button says, when it does not save. */
  act?: string;
  readOnly?: boolean;
}

/** A form beside the list it belongs to. */
export function FormSheet<T extends object>({ title, form, onClose, children, removal, act, readOnly }: Props<T>) {
  const t = useTranslations('common.act');
  const [leaving, setLeaving] = useState(false);
  const [removing, setRemoving] = useState(false);
  const close = () => { if (form.dirty) setLeaving(true); else onClose(); };
  const foot = readOnly ? undefined : (
    <>
      {removal && <Button look="quiet" className="mr-auto -ml-2 text-bad" onPress={() => setRemoving(true)}><Trash2 aria-hidden className="size-4" />{t('delete')}</Button>}
      <Button onPress={close}>{t('cancel')}</Button>
      <Button look="main" type="submit" form="sheet" isDisabled={form.saving || form.theirs !== undefined}>{form.saving ? t('saving') : (act ?? t('save'))}</Button>
    </>
  );
  return (
    <Sheet title={title} isOpen onClose={close} foot={foot}>
      <form id="sheet" noValidate className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void form.save(); }}>
        {children}
        <Whole form={form} />
        <Theirs form={form} />
      </form>
      <AskToLeave isOpen={leaving} onStay={() => setLeaving(false)} onLeave={() => { form.discard(); onClose(); }} />
      {removal && <Removing title={title} removal={removal} isOpen={removing} onClose={() => setRemoving(false)} />}
    </Sheet>
  );
}

function Removing({ title, removal, isOpen, onClose }: { title: string; removal: { text: string; run: () => Promise<void> }; isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('common.act');
  const own = useTranslations('settings.form');
  const [busy, setBusy] = useState(false);
  const run = () => { setBusy(true); void removal.run().finally(() => { setBusy(false); onClose(); }); };
  return (
    <Dialog alert title={own('removeTitle', { what: title })} isOpen={isOpen} onClose={onClose} foot={<><Button onPress={onClose}>{t('cancel')}</Button><Button look="danger" isDisabled={busy} onPress={run}>{t('delete')}</Button></>}>
      <p className="text-ink-soft">{removal.text}</p>
    </Dialog>
  );
}
