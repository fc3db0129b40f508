import { useTranslations } from 'use-intl';
import { TextField } from '@/ui/field';
import { cx } from '@/ui/cx';
import { useLanguageName } from '../languages';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  languages: readonly string[];
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
  isDisabled?: boolean;
  className?: string;
}

/** A text in each language of the business; the first one is there at least. */
export function ByLanguage({ label, hint, error, languages, value, onChange, isDisabled, className }: Props) {
  const t = useTranslations('settings.form');
  const name = useLanguageName();
  const put = (language: string, text: string) => {
    const { [language]: _old, ...rest } = value;
    onChange(text === '' ? rest : { ...rest, [language]: text });
  };
  return (
    <div className={cx('flex flex-col gap-3', className)}>
      {languages.map((language, i) => (
        <TextField
          key={language}
          label={languages.length > 1 ? t('inLanguage', { label, language: name(language) }) : label}
          {...(i === languages.length - 1 ? { hint } : {})}
          error={i === 0 ? error : undefined}
          value={value[language] ?? ''}
          onChange={(text) => put(language, text)}
          {...(isDisabled ? { isDisabled } : {})}
        />
      ))}
    </div>
  );
}
