import { useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { askPath } from '@/api/client';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { timelineQuery } from '../asked';
import type { Message } from '../shapes';

/** Why a message did not arrive. The mark goes when the vendor has taken a new attempt, not when it is asked for. */
export function Failed({ message }: { message: Message }) {
  const t = useTranslations('inbox.failed');
  const told = useTold();
  const retry = useMutation({
    mutationFn: () => askPath('POST', `/v1/messages/${message.id}/retry`),
    onSuccess: () => kept.invalidateQueries({ queryKey: timelineQuery(message.conversation).queryKey }),
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  return (
    <div role="alert" className="flex items-center gap-2 self-end rounded-md border border-bad-line bg-bad-soft px-2.5 py-1 text-sm text-bad">
      <span>{message.error_code ? t('code', { code: message.error_code }) : t('unknown')}</span>
      <Button small look="plain" isPending={retry.isPending} onPress={() => retry.mutate()}><RotateCcw aria-hidden className="size-3.5" />{t('retry')}</Button>
    </div>
  );
}
