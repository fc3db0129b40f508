import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Asks before what was changed and not saved is lost. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocked = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true });
  const stay = () => blocked.reset?.();
  return <AskToLeave isOpen={blocked.status === 'blocked'} onStay={stay} onLeave={() => blocked.proceed?.()} />;
}

export function AskToLeave({ isOpen, onStay, onLeave }: { isOpen: boolean; onStay: () => void; onLeave: () => void }) {
  const t = useTranslations('settings.form');
  return (
    <Dialog alert title={t('leaveTitle')} isOpen={isOpen} onClose={onStay} foot={<><Button onPress={onLeave}>{t('leave')}</Button><Button look="main" onPress={onStay}>{t('stay')}</Button></>}>
      <p className="text-ink-soft">{t('leaveText')}</p>
    </Dialog>
  );
}
