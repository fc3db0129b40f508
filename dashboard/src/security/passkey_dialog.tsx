import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { isProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { proven, gaveUp } from './proof';
import { makePasskey } from './webauthn';

interface Props { onClose: () => void; onAdded: (codes: readonly string[]) => void }

export function PasskeyDialog({ onClose, onAdded }: Props) {
  const t = useTranslations('security');
  const common = useTranslations('common.act');
  const told = useTold();
  const [name, setName] = useState(() => t('passkeyName'));
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown) => {
    setBusy(false);
    if (gaveUp(error)) return;
    // The browser's own refusal: the person shut its window, or the device has this passkey already.
    setWrong(error instanceof DOMException || isProblem(error, 'no_passkey') ? t('noPasskey') : told(error));
  };
  const add = () => {
    setBusy(true);
    proven(async () => ask(api.POST('/v1/me/passkeys', { body: { name, credential: await makePasskey() } })))
      .then(({ recovery_codes: codes }) => onAdded(codes), failed);
  };
  return (
    <Dialog title={t('addPasskey')} isOpen onClose={onClose} foot={<><Button onPress={onClose}>{common('cancel')}</Button><Button look="main" type="submit" form="passkey" isDisabled={busy || name.trim() === ''}>{t('go')}</Button></>}>
      <form id="passkey" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); add(); }}>
        <p className="text-ink-soft">{t('passkeyText')}</p>
        <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} error={wrong} maxLength={80} />
      </form>
    </Dialog>
  );
}
