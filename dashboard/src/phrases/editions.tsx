import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { useActor } from '@/settings/audit_line';
import { Confirm } from '@/settings/confirm';
import { When } from '@/settings/when';
import { Button } from '@/ui/button';
import { Failure, SkeletonRows } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { askAllAnew, editionsQuery, playbookQuery, rollBack } from './api';

/** Everything that was ever put in force; any of it again. */
export function Editions() {
  const t = useTranslations('phrases');
  const may = useMay('playbooks.publish');
  const { name } = useActor();
  const { data, error, isPending, refetch } = useQuery(editionsQuery());
  const number = useQuery(playbookQuery()).data?.it.number;
  const [wanted, setWanted] = useState<number>();
  if (isPending) return <SkeletonRows rows={4} height={56} />;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  const back = (to: number) => may && number !== to && <Button small onPress={() => setWanted(to)}>{t('goBack')}</Button>;
  const row = 'flex min-h-14 items-center gap-3 border-b border-line py-2';
  return (
    <>
      <ol aria-label={t('part.versions')} className="border-t border-line">
        {data.items.map((one) => (
          <li key={one.number} className={row}>
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 font-medium">{t('edition', { n: one.number })}{one.in_force && <Tag tone="good">{t('inForce')}</Tag>}</p>
              <p className="text-sm text-ink-soft">{name(one.published_by)} · <When at={one.published_at} />{typeof one.back_to === 'number' && ` · ${t('backTo', { n: one.back_to })}`}</p>
            </div>
            {back(one.number)}
          </li>
        ))}
        <li className={row}><p className="flex min-w-0 flex-1 items-center gap-2 font-medium">{t('asItComes')}{number === 0 && <Tag tone="good">{t('inForce')}</Tag>}</p>{back(0)}</li>
      </ol>
      {wanted !== undefined && <Confirm isOpen title={t('goBackTitle')} text={t('goBackText')} act={t('goBack')} onClose={() => setWanted(undefined)} run={() => rollBack(wanted).then(askAllAnew)} />}
    </>
  );
}
