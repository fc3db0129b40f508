import { createLazyRoute } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Empty } from '@/ui/states';

export const Route = createLazyRoute('/desk/inbox/')({ component: None });

function None() {
  const t = useTranslations('inbox.none');
  return <div className="grid h-full place-items-center"><Empty icon={<MessagesSquare aria-hidden />} title={t('title')} text={t('text')} /></div>;
}
