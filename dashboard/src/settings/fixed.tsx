import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBusiness } from './document';

/** Says why nothing can be changed here. */
export function Fixed() {
  const t = useTranslations('settings.fixed');
  if (!useBusiness().fixed) return null;
  return (
    <div className="mb-6 flex items-start gap-3 rounded-lg bg-info-soft px-4 py-3 text-info">
      <FileText aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>{t.rich('text', { code: (words) => <code className="font-mono text-sm">{words}</code> })}</p>
    </div>
  );
}
