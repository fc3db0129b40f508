import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, askVersion } from '@/api/client';
import { useMay } from '@/api/me';
import { proven } from '@/security/proof';
import { Button } from '@/ui/button';
import { Confirm } from './confirm';
import { askAnew, particulars, useBusiness } from './document';

/** Says why nothing can be changed here, and offers to have it otherwise. */
export function Fixed() {
  const t = useTranslations('settings.fixed');
  const mayKeep = useMay('tenant.manage');
  const [asking, setAsking] = useState(false);
  if (!useBusiness().fixed) return null;
  const keep = () => proven(() => askVersion(api.POST('/v1/settings/keep'))).then((seen) => { particulars.keep(seen); return askAnew(); });
  return (
    <div role="note" className="mb-6 flex items-start gap-3 rounded-lg bg-info-soft px-4 py-3 text-info">
      <FileText aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex flex-col items-start gap-2">
        <p>{t(mayKeep ? 'text' : 'notYours')}</p>
        {mayKeep && <Button small onPress={() => setAsking(true)}>{t('keep')}</Button>}
      </div>
      <Confirm title={t('title')} text={t('ask')} act={t('keep')} isOpen={asking} onClose={() => setAsking(false)} run={keep} />
    </div>
  );
}
