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

/** What was to be said in a call came too late. */
const HUNG_UP = 'hung_up';
const CODES = ['21211', '21408', '21610', '21614', '30003', '30004', '30005', '30006', '30007'] as const;

/** Why, in words where the vendor's number is a usual one. */
function useWhy(code: string | null | undefined): string {
  const t = useTranslations('inbox.failed');
  const usual = CODES.find((one) => one === code);
  if (usual) return t(`codes.${usual}`);
  if (code === HUNG_UP) return t('hungUp');
  return code ? t('code', { code }) : t('unknown');
}

/** What is no fault, or is one no longer: taken back by whoever took over, or sent again. */
function Settled({ children }: { children: string }) {
  return <p className="self-end px-1 text-xs text-ink-faint">{children}</p>;
}

/** Why a message did not arrive. The mark goes when the vendor has taken a new attempt, not when it is asked for. */
export function Failed({ message, retried }: { message: Message; retried: boolean }) {
  const t = useTranslations('inbox.failed');
  const told = useTold();
  const why = useWhy(message.error_code);
  const retry = useMutation({
    mutationFn: () => askPath('POST', `/v1/messages/${message.id}/retry`),
    onSuccess: () => kept.invalidateQueries({ queryKey: timelineQuery(message.conversation).queryKey }),
    onError: (error) => toast({ bad: true, text: told(error) }),
  });
  if (message.error_code === 'cancelled') return <Settled>{t('cancelled')}</Settled>;
  if (retried) return <Settled>{t('again')}</Settled>;
  return (
    <div role="alert" className="flex items-center gap-2 self-end rounded-md border border-bad-line bg-bad-soft px-2.5 py-1 text-sm text-bad">
      <span>{why}</span>
      <Button small look="plain" isPending={retry.isPending} onPress={() => retry.mutate()}><RotateCcw aria-hidden className="size-3.5" />{t(message.medium === 'voice' ? 'text' : 'retry')}</Button>
    </div>
  );
}
