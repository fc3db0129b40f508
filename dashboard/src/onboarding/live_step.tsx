import { Link } from '@tanstack/react-router';
import { ArrowRight, CalendarDays, Inbox, UsersRound, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { channels, usePart } from '@/settings/document';
import { useDone } from './facts';
import { STEPS } from './steps';

const WAYS: readonly { name: 'inbox' | 'calendar' | 'team'; to: string; icon: LucideIcon }[] = [
  { name: 'inbox', to: '/inbox', icon: Inbox }, { name: 'calendar', to: '/calendar', icon: CalendarDays }, { name: 'team', to: '/team', icon: UsersRound },
];

export function LiveStep() {
  const t = useTranslations('onboarding');
  const done = useDone();
  const reached = usePart(channels).it.items.length > 0;
  const left = STEPS.filter((step) => step !== 'live' && !done.has(step));
  return (
    <div className="flex flex-col gap-6">
      <p className={reached ? 'font-medium text-good' : 'font-medium text-warn'}>{t(reached ? 'live.answers' : 'live.nobody')}</p>
      {left.length > 0 && <p className="text-ink-soft">{t('live.left')} {left.map((step, i) => <span key={step}>{i > 0 && ', '}<Link to={'/onboarding' as string} search={{ step } as never} className="font-medium text-accent-strong underline underline-offset-2">{t(`${step}.name`)}</Link></span>)}</p>}
      <ul className="border-t border-line">
        {WAYS.map(({ name, to, icon: Icon }) => (
          <li key={name} className="border-b border-line">
            <Link to={to} className="-mx-2 flex min-h-14 items-center gap-3 rounded-md px-2 outline-offset-[-2px] hover:bg-hover">
              <Icon aria-hidden className="size-5 text-ink-faint" strokeWidth={1.75} />
              <span className="min-w-0 flex-1"><span className="block font-medium">{t(`ways.${name}`)}</span><span className="block text-sm text-ink-soft">{t(`ways.${name}Text`)}</span></span>
              <ArrowRight aria-hidden className="size-4 text-ink-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
