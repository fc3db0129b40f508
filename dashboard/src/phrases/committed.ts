import { useTranslations } from 'use-intl';
import { isProblem } from '@/api/problem';
import { useFailed } from '@/settings/confirm';
import { toast } from '@/ui/toast';
import { askAllAnew, publish, type PlaybookFault } from './api';

/** Makes a change of the draft, and says how it went; `at once` puts the draft in force too. */
export function useCommitted(): (change: () => Promise<unknown>, atOnce?: boolean) => Promise<void> {
  const t = useTranslations('phrases');
  const failed = useFailed();
  return async (change, atOnce = false) => {
    try {
      await change();
      if (atOnce) await publish();
      toast({ text: t(atOnce ? 'published' : 'drafted') });
    } catch (error) {
      const faults = isProblem(error) ? (error.more.problems as readonly PlaybookFault[] | undefined) : undefined;
      if (faults?.[0]) toast({ text: `${faults[0].what} ${faults[0].remedy}`, bad: true, ms: 12_000 });
      else if (isProblem(error, 'changed')) toast({ text: t('changedMeanwhile'), bad: true });
      else failed(error);
    } finally {
      await askAllAnew();
    }
  };
}
