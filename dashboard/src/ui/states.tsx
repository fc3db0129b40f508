/** What a page says while there is nothing to show: nothing yet, not yet, or not this time. */
import { CircleAlert } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Problem, isProblem } from '@/api/problem';
import { bring, useWords } from '@/words';
import type {} from '@/problems/words';
import { Button } from './button';
import { cx } from './cx';

interface EmptyProps { icon?: ReactNode; title: string; text?: ReactNode; children?: ReactNode; className?: string }

/** A sentence and, as children, one thing to do. */
export function Empty({ icon, title, text, children, className }: EmptyProps) {
  return (
    <div className={cx('mx-auto flex max-w-sm flex-col items-center gap-1 px-6 py-12 text-center', className)}>
      {icon && <span className="mb-2 text-ink-faint [&>svg]:size-7 [&>svg]:stroke-[1.5]">{icon}</span>}
      <p className="text-lg font-medium">{title}</p>
      {text && <p className="text-ink-soft">{text}</p>}
      {children && <div className="mt-3">{children}</div>}
    </div>
  );
}

const reasonOf = ({ more: { reason, why } }: Problem): unknown => reason ?? (why as { reason?: unknown } | undefined)?.reason;

/** The sentence a person reads of whatever went wrong. The desk speaks English; to others its codes are told in their words. */
export function useTold(): (error: unknown) => string {
  const t = useTranslations();
  const { language } = useWords();
  useEffect(() => { if (language !== 'en') void bring('problems'); }, [language]);
  return (error) => {
    if (isProblem(error, 'not_reached')) return t('common.failed.not_reached');
    if (!(error instanceof Problem)) return t('common.failed.unknown');
    if (language === 'en' && error.message) return error.message;
    const named = [`problems.reason.${String(reasonOf(error))}`, `problems.code.${error.code}`].find((key) => t.has(key as never));
    return named ? t(named as never) : t('common.failed.unknown');
  };
}

interface FailureProps { error: unknown; again?: () => void; title?: string }

/** Refusals that end when it is shown who is there, and where that is done. */
const SHOWN_AT: Readonly<Record<string, string>> = { not_signed_in: '/sign-in?', proof_wanted: '/sign-in?again&', second_factor_wanted: '/sign-in?factor&' };

/** What happened, and another try. */
export function Failure({ error, again, title }: FailureProps) {
  const t = useTranslations('common');
  const told = useTold();
  const absent = isProblem(error, 'not_found');
  const shownAt = isProblem(error) && SHOWN_AT[error.code];
  return (
    <div role="alert">
      <Empty
        icon={<CircleAlert aria-hidden />}
        title={absent ? t('failed.notThere') : (title ?? t('failed.title'))}
        text={absent ? t('failed.notThereText') : told(error)}
      >
        {shownAt && <Button look="main" onPress={() => location.assign(`${shownAt}next=${encodeURIComponent(location.pathname + location.search)}`)}>{t('act.signIn')}</Button>}
        {again && !absent && !shownAt && <Button onPress={again}>{t('act.retry')}</Button>}
      </Empty>
    </div>
  );
}

/** A grey bar where words will stand; shown only when it takes longer. */
export function Bar({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block h-3 rounded-sm bg-sunken', className)} />;
}

/** Lines in the final geometry of a list. */
export function SkeletonRows({ rows = 8, height = 68 }: { rows?: number; height?: number }) {
  const t = useTranslations('common.state');
  return (
    <div role="status" aria-label={t('loading')} className="late">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="flex flex-col justify-center gap-2.5 border-b border-line px-4" style={{ height }}>
          <Bar className="w-1/3" />
          <Bar className="w-3/4" />
        </div>
      ))}
    </div>
  );
}
