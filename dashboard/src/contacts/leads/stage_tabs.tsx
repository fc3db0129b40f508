import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMoney } from '@/ui/money';
import { cx } from '@/ui/cx';
import type { Stage } from './asked';

interface Props { stages: readonly Shape<'LeadStage'>[]; currency: string; chosen: Stage; onChoose: (stage: Stage) => void }

/** On a phone: the stages side by side, each with its count and what it is worth. */
export function StageTabs({ stages, currency, chosen, onChoose }: Props) {
  const t = useTranslations('contacts.leads');
  const money = useMoney();
  return (
    <div role="group" aria-label={t('stages')} className="-mx-4 mb-2 hidden gap-1 overflow-x-auto px-4 pb-1 max-[900px]:flex">
      {stages.map(({ status, count, value }) => (
        <button key={status} type="button" aria-pressed={status === chosen} onClick={() => onChoose(status as Stage)} className={cx('flex min-h-11 shrink-0 flex-col items-start justify-center rounded-md px-3 py-1 text-left', status === chosen ? 'bg-accent-soft font-medium text-accent-strong' : 'text-ink-soft hover:bg-hover')}>
          <span>{t(`status.${status as Stage}`)} <span className="tabular-nums">{count}</span></span>
          <span className="text-sm tabular-nums">{value > 0 ? money(value, currency) : '–'}</span>
        </button>
      ))}
    </div>
  );
}
