import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Copyable } from '@/settings/copyable';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Codes for paper, shown this once. */
export function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useTranslations('security');
  const done = useTranslations('common.act')('done');
  const save = () => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([`${codes.join('\n')}\n`])), download: 'recovery-codes.txt' });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Dialog alert title={t('codes')} isOpen onClose={onClose} foot={<><Button onPress={save}><Download aria-hidden className="size-4" />{t('saveCodes')}</Button><Button look="main" onPress={onClose}>{done}</Button></>}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{t('codesOnce')}</p>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1 font-mono">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
        <Copyable label={t('allCodes')} text={codes.join(' ')} />
      </div>
    </Dialog>
  );
}
