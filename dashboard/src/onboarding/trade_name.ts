import { useTranslations } from 'use-intl';

/** What a trade is called. */
export function useTradeName(): (name: string) => string {
  const t = useTranslations('onboarding.trades');
  return (name) => (t.has(name as never) ? t(name as never) : name);
}
