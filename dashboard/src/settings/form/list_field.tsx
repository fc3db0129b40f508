import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '@/ui/field';
import { cx } from '@/ui/cx';
import { useLanguageName } from '../languages';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
  isDisabled?: boolean;
  className?: string;
  placeholder?: string;
}

const parts = (text: string) => text.split(',').map((one) => one.trim()).filter(Boolean);

/** Several words in one line, parted by commas. */
export function ListField({ value, onChange, hint, ...rest }: Props) {
  const t = useTranslations('settings.form');
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && parts(typed).join() === value.join() ? typed : value.join(', ');
  return (
    <TextField {...rest} hint={hint ?? t('commas')} value={shown} onChange={(text) => { setTyped(text); onChange(parts(text)); }} />
  );
}

interface ByLanguageProps extends Omit<Props, 'value' | 'onChange'> {
  languages: readonly string[];
  value: Readonly<Record<string, readonly string[]>>;
  onChange: (value: Record<string, readonly string[]>) => void;
}

/** The same in each language of the business. */
export function ListsByLanguage({ label, hint, error, languages, value, onChange, className, isDisabled }: ByLanguageProps) {
  const t = useTranslations('settings.form');
  const name = useLanguageName();
  const put = (language: string, words: string[]) => {
    const { [language]: _old, ...rest } = value;
    onChange(words.length === 0 ? rest : { ...rest, [language]: words });
  };
  return (
    <div className={cx('flex flex-col gap-3', className)}>
      {languages.map((language, i) => (
        <ListField
          key={language}
          label={languages.length > 1 ? t('inLanguage', { label, language: name(language) }) : label}
          hint={i === languages.length - 1 ? hint : ''}
          error={i === 0 ? error : undefined}
          value={value[language] ?? []}
          onChange={(words) => put(language, words)}
          {...(isDisabled ? { isDisabled } : {})}
        />
      ))}
    </div>
  );
}
