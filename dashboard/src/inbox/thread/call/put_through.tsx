import { PhoneForwarded } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { phone } from '../../names';
import type { Row } from '../../shapes';
import { useFinish, type Call } from './use_call';

/** Puts the caller through: to a colleague who is reached by phone, those who are here first, or to one of the business's own phones. */
export function PutThrough({ row, call: { colleagues, transfer_to } }: { row: Row; call: Call }) {
  const t = useTranslations('inbox.call');
  const { mutate, isPending } = useFinish(row, 'transfer');
  return (
    <Menu label={t('putThrough')} placement="bottom end" trigger={<Button small isDisabled={isPending}><PhoneForwarded aria-hidden className="size-3.5" />{t('putThrough')}</Button>}>
      {colleagues.map(({ member, name, here }) => <MenuItem key={member} id={member} onAction={() => mutate({ member })}>{here ? t('here', { name }) : name}</MenuItem>)}
      {transfer_to.map((to) => <MenuItem key={to} id={to} onAction={() => mutate({ to })}>{phone(to)}</MenuItem>)}
    </Menu>
  );
}
