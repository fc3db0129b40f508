import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';

export const SHOWS = ['open', 'mine', 'done'] as const;
export type Show = (typeof SHOWS)[number];

/** All that is to be done, what is mine of it, or what is done. */
export function Which({ chosen, onChoose }: { chosen: Show; onChoose: (show: Show) => void }) {
  const t = useTranslations('contacts.tasks');
  return (
    <div role="group" aria-label={t('which')} className="mb-4 flex gap-1">
      {SHOWS.map((show) => (
        <button key={show} type="button" aria-pressed={show === chosen} onClick={() => onChoose(show)} className={cx('min-h-8 rounded-md px-3 max-phone:min-h-11', show === chosen ? 'bg-accent-soft font-medium text-accent-strong' : 'text-ink-soft hover:bg-hover')}>
          {t(`show.${show}`)}
        </button>
      ))}
    </div>
  );
}
