import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';

interface Props { label: string; text: string; hint?: string }

/** Something to be taken elsewhere: shown whole, and copied by one press. */
export function Copyable({ label, text, hint }: Props) {
  const t = useTranslations('common.act');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm font-medium">{label}</p>
      <div className="flex items-start gap-2 rounded-md bg-sunken p-2 pl-3">
        <code className="min-w-0 flex-1 py-1 font-mono text-sm break-all select-all">{text}</code>
        <Button small onPress={copy}>{copied ? <Check aria-hidden className="size-4 text-good" /> : <Copy aria-hidden className="size-4" />}{copied ? t('copied') : t('copy')}</Button>
      </div>
      {hint && <p className="text-xs text-ink-faint max-phone:text-sm">{hint}</p>}
    </div>
  );
}
