import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { cx } from '@/ui/cx';
import { CHARS_MAX, SEGMENTS_WARN, cut, plain } from './segments';

/** How many parts the text has, and which sign made it dear. */
export function Segments({ text, show, onPlain }: { text: string; show: boolean; onPlain: (text: string) => void }) {
  const t = useTranslations('inbox.segments');
  if (!show || !text) return <span />;
  const { parts, left, forcedBy, canBePlain } = cut(text);
  if (text.length > CHARS_MAX) return <span role="status" className="text-xs text-bad">{t('tooLong', { max: CHARS_MAX })}</span>;
  return (
    <span className={cx('flex min-w-0 flex-wrap items-center gap-x-2 text-xs', parts > SEGMENTS_WARN ? 'text-warn' : 'text-ink-faint')}>
      <span>{t('parts', { count: parts, left })}</span>
      {forcedBy && <span>{t('forced', { sign: forcedBy })}</span>}
      {forcedBy && canBePlain && <Button className="rounded-sm font-medium text-accent-strong underline underline-offset-2" onPress={() => onPlain(plain(text))}>{t('plain')}</Button>}
    </span>
  );
}
