import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useWall } from '@/api/clock';

const WEEK_MS = 7 * 24 * 3_600_000;

/** A moment: near ones by how long ago, others by their day; the whole on pointing. */
export function When({ at }: { at: string }) {
  const format = useFormatter();
  const { told } = useWall();
  const now = useNow();
  const date = new Date(at);
  const whole = told(date, { dateStyle: 'medium', timeStyle: 'short' });
  const near = Math.abs(now.getTime() - date.getTime()) < WEEK_MS;
  return <time dateTime={at} title={whole}>{near ? format.relativeTime(date, now) : told(date, { day: 'numeric', month: 'short', year: 'numeric' })}</time>;
}

export function Maybe({ at }: { at: string | null | undefined }) {
  const t = useTranslations('settings.form');
  return at ? <When at={at} /> : t('never');
}
