import { useWords } from '@/words';

/** A language by its name in the reader's own. */
export function useLanguageName() {
  const { language } = useWords();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (code: string) => names.of(code) ?? code;
}
