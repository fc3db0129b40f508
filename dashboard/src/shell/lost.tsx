import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '@/api/live';

const TOLD_AFTER_MS = 5_000;

/** Says that the desk is not reached, once that is worth saying. */
export function Lost() {
  const t = useTranslations('common.state');
  const lost = useConnection() === 'lost';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!lost) return setLong(false);
    const timer = setTimeout(() => setLong(true), TOLD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status">
      {long && (
        <p className="flex items-center gap-2 border-b border-note-line bg-warn-soft px-4 py-1.5 text-sm text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" />{t('lost')}
        </p>
      )}
    </div>
  );
}
