import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export interface Part { key: string; name: string; value: number | null; told: string; onOpen?: (() => void) | undefined }

/** Parts beside each other, the name at the left and the amount at the right; each opens what is behind it. */
export function Bars({ title, actions, parts, none }: { title: string; actions?: ReactNode; parts: readonly Part[]; none: string }) {
  const t = useTranslations('figures');
  const most = Math.max(1e-9, ...parts.map(({ value }) => value ?? 0));
  return (
    <section className="min-w-0">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-2"><h2 className="text-base font-semibold">{title}</h2>{actions}</header>
      {parts.length === 0 ? <p className="text-ink-soft">{none}</p> : (
        <ul>
          {parts.map(({ key, name, value, told, onOpen }) => (
            <li key={key}>
              <button type="button" disabled={!onOpen} onClick={onOpen} className="group -mx-2 grid min-h-8 w-[calc(100%+1rem)] grid-cols-[minmax(0,9rem)_minmax(0,1fr)_auto] items-center gap-3 rounded-md px-2 text-left enabled:hover:bg-hover max-phone:min-h-11">
                <span className="sr-only">{t('partLabel', { name, value: told })}</span>
                <span aria-hidden className="truncate">{name}</span>
                <span aria-hidden className="h-2 rounded-full bg-sunken"><span className="block h-2 rounded-full bg-accent" style={{ width: `${((value ?? 0) / most) * 100}%` }} /></span>
                <span aria-hidden className="text-right font-medium">{told}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
