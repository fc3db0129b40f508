import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ask, api, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { plainNumber } from '@/inbox/names';
import { proven } from '@/security/proof';
import { useFailed } from '@/settings/confirm';
import { membersQuery } from '@/settings/lists';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { toast } from '@/ui/toast';

const E164 = /^\+[1-9]\d{6,14}$/;

/** Where callers are put through to a member. */
export function PhoneDialog({ member, onClose }: { member: Shape<'MemberShape'>; onClose: () => void }) {
  const t = useTranslations('team');
  const failed = useFailed();
  const [number, setNumber] = useState(member.phone ?? '');
  const [wrong, setWrong] = useState(false);
  const written = plainNumber(number);
  const save = () => {
    if (written && !E164.test(written)) return setWrong(true);
    proven(() => ask(api.PUT('/v1/members/{id}/phone', { params: { path: { id: member.id } }, body: { phone: written || null } })))
      .then(async () => { toast({ text: t('phoneSaved') }); onClose(); await kept.invalidateQueries(membersQuery); }, failed);
  };
  return (
    <Dialog isOpen title={t('phoneTitle', { name: member.name })} onClose={onClose} foot={<Button look="main" onPress={save}>{t('phoneSave')}</Button>}>
      <p className="mb-3 text-ink-soft">{t('phoneText')}</p>
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        <TextField autoFocus label={t('phoneNumber')} hint={t('phoneHint')} type="tel" autoComplete="off" value={number} error={wrong ? t('phoneWrong') : undefined} onChange={(next) => { setNumber(next); setWrong(false); }} />
      </form>
    </Dialog>
  );
}
