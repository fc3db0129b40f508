import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { isProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Section } from '@/ui/page';
import { useTold } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useStrength } from './strength';

export function Password() {
  const t = useTranslations('security');
  const told = useTold();
  const [open, setOpen] = useState(false);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [wrong, setWrong] = useState<{ old?: string; fresh?: string }>({});
  const strength = useStrength(fresh);
  const close = () => { setOpen(false); setOld(''); setFresh(''); setWrong({}); };
  const save = () => ask(api.PUT('/v1/me/password', { body: { old, new: fresh } })).then(
    () => { toast({ text: t('passwordSaved') }); close(); },
    (error: unknown) => setWrong(isProblem(error, 'not_right') ? { old: t('notRight') } : { fresh: told(error) }),
  );
  return (
    <Section title={t('password')} text={t('passwordText')}>
      {!open && <Button className="self-start" onPress={() => setOpen(true)}>{t('changePassword')}</Button>}
      {open && (
        <form className="flex max-w-sm flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <TextField label={t('old')} type="password" autoComplete="current-password" autoFocus value={old} onChange={setOld} error={wrong.old} />
          <TextField label={t('fresh')} type="password" autoComplete="new-password" value={fresh} onChange={(text) => { setFresh(text); setWrong({}); }} error={wrong.fresh} hint={<Meter strength={strength} />} />
          <div className="flex gap-2"><Button look="main" type="submit" isDisabled={old === '' || strength?.enough !== true}>{t('changePassword')}</Button><Button onPress={close}>{t('cancel')}</Button></div>
        </form>
      )}
    </Section>
  );
}

function Meter({ strength }: { strength: Shape<'PasswordStrength'> | undefined }) {
  const t = useTranslations('security');
  if (!strength) return t('meter.none');
  const worst = strength.weaknesses[0]?.advice;
  return <>{t(`meter.${strength.score}` as 'meter.0')}{worst && ` – ${worst}`}</>;
}
