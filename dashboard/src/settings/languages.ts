import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** The languages an assistant can answer in. */
export const SPOKEN = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl'] as const;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What a language is called in the reader's own. */
export function useLanguageName(): (code: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return (code) => { try { return capital(names.of(code) ?? code); } catch { return code; } };
  }, [locale]);
}
