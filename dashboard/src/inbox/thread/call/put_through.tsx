import { PhoneForwarded } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { phone } from '../../names';
import type { Row } from '../../shapes';
import { useFinish } from './use_call';

/** Puts the caller through to one of the business's own phones. */
export function PutThrough({ row, numbers }: { row: Row; numbers: readonly string[] }) {
  const t = useTranslations('inbox.call');
  const { mutate, isPending } = useFinish(row, 'transfer');
  return (
    <Menu label={t('putThrough')} placement="bottom end" trigger={<Button small isDisabled={isPending}><PhoneForwarded aria-hidden className="size-3.5" />{t('putThrough')}</Button>}>
      {numbers.map((number) => <MenuItem key={number} id={number} onAction={() => mutate(number)}>{phone(number)}</MenuItem>)}
    </Menu>
  );
}
