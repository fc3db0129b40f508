import { Copy, Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast';

/** The conversation as a test, with names and numbers replaced. It is to be read before it is shared. */
export function Scenario({ text, conversation }: { text: string; conversation: string }) {
  const t = useTranslations('inbox.why');
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast({ text: t('copied') }));
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    link.download = `${conversation}.yaml`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{t('testText')}</p>
      <pre tabIndex={0} aria-label={t('testTitle')} className="overflow-auto rounded-md bg-sunken p-3 font-mono text-sm">{text}</pre>
      <div className="flex gap-2">
        <Button look="main" onPress={save}><Download aria-hidden className="size-4" />{t('download')}</Button>
        <Button onPress={copy}><Copy aria-hidden className="size-4" />{t('copy')}</Button>
      </div>
    </div>
  );
}
