import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePlace } from '@/api/me';
import { cx } from '@/ui/cx';
import { GROUPS } from './sections';

const ITEM = 'flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink '
  + 'aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-strong';
const ROW = 'flex h-12 items-center gap-3 border-b border-line text-ink last:border-b-0';

/** The places of the settings; `rows` as a phone shows them. */
export function Nav({ rows }: { rows?: boolean }) {
  const t = useTranslations('settings');
  const { permissions } = usePlace();
  const groups = GROUPS.map(({ name, sections }) => ({ name, sections: sections.filter(({ may }) => !may || permissions.includes(may)) }));
  return (
    <nav aria-label={t('title')} className={cx('flex flex-col', rows ? 'gap-6' : 'gap-5')}>
      {groups.filter(({ sections }) => sections.length > 0).map(({ name, sections }) => (
        <div key={name}>
          <div className={cx('text-xs font-medium text-ink-faint', rows ? 'mb-1' : 'mb-1 px-2')}>{t(`groups.${name}`)}</div>
          {sections.map(({ name: section, to, icon: Icon }) => (
            <Link key={section} to={to} activeOptions={{ includeSearch: false }} className={rows ? ROW : ITEM}>
              <Icon aria-hidden className={cx('shrink-0', rows ? 'size-5 text-ink-faint' : 'size-4')} strokeWidth={1.75} />
              <span className="min-w-0 flex-1 truncate">{t(`sections.${section}`)}</span>
              {rows && <ChevronRight aria-hidden className="size-4 text-ink-faint" />}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
