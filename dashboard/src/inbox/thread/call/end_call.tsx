import { PhoneOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import type { Row } from '../../shapes';
import { useFinish } from './use_call';

/** Says goodbye to the caller and hangs up. */
export function EndCall({ row }: { row: Row }) {
  const t = useTranslations('inbox.call');
  const { mutate, isPending } = useFinish(row, 'end');
  return <Button small look="danger" isDisabled={isPending} onPress={() => mutate(undefined)}><PhoneOff aria-hidden className="size-3.5" />{t('end')}</Button>;
}
