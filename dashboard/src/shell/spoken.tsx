import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import { useWords, type Words } from '@/words';

/** The pages in the language that was chosen; dates and numbers as the device has them in that language. */
export function Spoken({ children }: { children: ReactNode }) {
  const { language, messages } = useWords();
  const region = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  return (
    <I18nProvider locale={region}>
      <IntlProvider locale={language} messages={messages as unknown as Words} timeZone="UTC">{children}</IntlProvider>
    </I18nProvider>
  );
}
