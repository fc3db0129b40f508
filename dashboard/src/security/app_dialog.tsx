import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { Copyable } from '@/settings/copyable';
import { useFailed } from '@/settings/confirm';
import { proven } from './proof';
import { Picture } from './picture';

interface Props { onClose: () => void; onAdded: (codes: readonly string[]) => void }

/** An app that shows codes: scanned, then its first code is shown back. */
export function AppDialog({ onClose, onAdded }: Props) {
  const t = useTranslations('security');
  const common = useTranslations('common.act');
  const told = useTold();
  const failed = useFailed();
  const [begun, setBegun] = useState<Shape<'BegunShape'>>();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    proven(() => ask(api.POST('/v1/me/authenticators', { body: { name: t('appName') } }))).then(setBegun, (error: unknown) => { failed(error); onClose(); });
  }, [failed, onClose, t]);
  if (!begun) return null;
  const confirm = () => ask(api.POST('/v1/me/authenticators/{id}/confirm', { params: { path: { id: begun.id } }, body: { code } }))
    .then(({ recovery_codes: codes }) => onAdded(codes), (error: unknown) => setWrong(told(error)));
  return (
    <Dialog title={t('addApp')} isOpen onClose={onClose} foot={<><Button onPress={onClose}>{common('cancel')}</Button><Button look="main" type="submit" form="app" isDisabled={code.trim().length < 6}>{t('confirm')}</Button></>}>
      <form id="app" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void confirm(); }}>
        <p className="text-ink-soft">{t('scan')}</p>
        <Picture text={begun.uri} label={t('picture')} />
        <Copyable label={t('typeIn')} text={begun.secret} />
        <TextField label={t('code')} hint={t('codeHint')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(text) => { setCode(text); setWrong(undefined); }} error={wrong} />
      </form>
    </Dialog>
  );
}
