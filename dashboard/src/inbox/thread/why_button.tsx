import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useInbox } from '../selected';

export function WhyButton({ turn }: { turn: number }) {
  const t = useTranslations('inbox.why');
  const { look } = useInbox();
  return <Button onPress={() => look({ why: turn })} className="rounded-sm text-xs text-ink-faint underline decoration-line-strong underline-offset-2 hover:text-ink max-phone:min-h-11">{t('ask')}</Button>;
}
