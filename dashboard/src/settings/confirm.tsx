import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { gaveUp } from '@/security/proof';

interface Props { title: string; text: ReactNode; act: string; isOpen: boolean; onClose: () => void; run: () => Promise<unknown>; danger?: boolean }

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, act, isOpen, onClose, run, danger }: Props) {
  const t = useTranslations('common.act');
  const [busy, setBusy] = useState(false);
  const tell = useFailed();
  const go = () => { setBusy(true); run().then(onClose, tell).finally(() => setBusy(false)); };
  return (
    <Dialog alert title={title} isOpen={isOpen} onClose={onClose} foot={<><Button onPress={onClose}>{t('cancel')}</Button><Button look={danger ? 'danger' : 'main'} isDisabled={busy} onPress={go}>{act}</Button></>}>
      <div className="text-ink-soft">{text}</div>
    </Dialog>
  );
}

/** Says what went wrong. Whoever chose not to show who they are knows it. */
export function useFailed(): (error: unknown) => void {
  const told = useTold();
  return (error) => { if (!gaveUp(error)) toast({ text: told(error), bad: true }); };
}
