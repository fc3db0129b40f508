/** Something grave is to be done, and who is there was last shown long ago: it is asked for once more, and the act goes on. */
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useMe } from '@/api/me';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useTold } from '@/ui/states';
import { answerPasskey } from './webauthn';

type Waiting = (shown: boolean) => void;
let waiting: Waiting | undefined;
const watchers = new Set<() => void>();

function wait(next: Waiting | undefined) {
  waiting = next;
  watchers.forEach((tell) => tell());
}

const watch = (tell: () => void) => { watchers.add(tell); return () => { watchers.delete(tell); }; };

/** Does it; when the desk wants to know first who is there, asks, and does it again. */
export async function proven<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isProblem(error, 'proof_wanted')) throw error;
    const shown = await new Promise<boolean>((settle) => { waiting?.(false); wait(settle); });
    wait(undefined);
    if (!shown) throw error;
    return act();
  }
}

export const gaveUp = (error: unknown) => isProblem(error, 'proof_wanted');

/** Where it is asked. */
export function ProofAsked() {
  const isOpen = useSyncExternalStore(watch, () => waiting !== undefined);
  return isOpen ? <Asked onDone={(shown) => waiting?.(shown)} /> : null;
}

function Asked({ onDone }: { onDone: (shown: boolean) => void }) {
  const t = useTranslations('settings.proof');
  const common = useTranslations('common.act');
  const told = useTold();
  const { second_factor: hasSecond } = useMe();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = (act: () => Promise<unknown>) => {
    setBusy(true);
    act().then(() => onDone(true), (error: unknown) => { setWrong(told(error)); setBusy(false); });
  };
  const byPassword = () => attempt(() => ask(api.POST('/v1/session/proof', { body: { password } })));
  const byPasskey = () => attempt(async () => ask(api.POST('/v1/session/passkey/proof', { body: { credential: await answerPasskey() } })));
  return (
    <Dialog
      title={t('title')} isOpen onClose={() => onDone(false)}
      foot={<><Button onPress={() => onDone(false)}>{common('cancel')}</Button><Button look="main" type="submit" form="proof" isDisabled={busy || password === ''}>{t('go')}</Button></>}
    >
      <form id="proof" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); byPassword(); }}>
        <p className="text-ink-soft">{t('text')}</p>
        <TextField label={t('password')} type="password" autoComplete="current-password" autoFocus value={password} onChange={(text) => { setPassword(text); setWrong(undefined); }} error={wrong} />
        {hasSecond && <Button look="quiet" className="self-start" onPress={byPasskey} isDisabled={busy}>{t('passkey')}</Button>}
      </form>
    </Dialog>
  );
}
