import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay, usePlace } from '@/api/me';
import { ProofAsked } from '@/security/proof';
import { Fixed } from '@/settings/fixed';
import { Failure } from '@/ui/states';
import { Problem } from '@/api/problem';
import { cx } from '@/ui/cx';
import { useTitle } from '@/ui/page';
import { AssistantStep } from './assistant_step';
import { BusinessStep, HoursStep } from './business_steps';
import { ChannelStep } from './channel_step';
import { LiveStep } from './live_step';
import { ServicesStep } from './services_step';
import { StaffStep } from './staff_step';
import { lookAnew, pass, useDone } from './facts';
import { after, before, next, STEPS, type Step } from './steps';
import { TryStep } from './try_step';

export const Route = createLazyRoute('/desk/onboarding')({ component: Wizard });

export interface StepProps { onNext: () => void; onBack: (() => void) | undefined }

const PAGES: Record<Step, (props: StepProps) => React.ReactNode> = {
  business: BusinessStep, hours: HoursStep, services: ServicesStep, staff: StaffStep, channel: ChannelStep, assistant: AssistantStep, try: TryStep, live: LiveStep,
};

/** From a fresh desk to one that answers. It can be left at any step, and goes on there. */
function Wizard() {
  const t = useTranslations('onboarding');
  useTitle(t('title'));
  const may = useMay('settings.write');
  const { id } = usePlace();
  const done = useDone();
  const navigate = useNavigate();
  const asked = (useSearch({ strict: false }) as { step?: Step }).step;
  const step = asked ?? next(done);
  const go = (to: Step) => void navigate({ to: '/onboarding' as string, search: { step: to } as never });
  const earlier = before(step);
  const Page = PAGES[step];
  const forward = () => { pass(id, step); void lookAnew(); go(after(step)); };
  if (!may) return <Failure error={new Problem(403, 'not_permitted', t('notYours'))} />;
  return (
    <div className="mx-auto flex w-full max-w-[880px] gap-12 px-6 pt-8 pb-10 max-phone:flex-col max-phone:gap-5 max-phone:px-4 max-phone:pt-4">
      <Progress step={step} done={done} onGo={go} />
      <div className="min-w-0 flex-1">
        <h1 className="text-xl font-semibold">{t(`${step}.title`)}</h1>
        <p className="mt-1 mb-6 max-w-prose text-ink-soft">{t(`${step}.text`)}</p>
        <Fixed />
        <Page key={step} onNext={forward} onBack={earlier && (() => go(earlier))} />
      </div>
      <ProofAsked />
    </div>
  );
}

function Progress({ step, done, onGo }: { step: Step; done: ReadonlySet<Step>; onGo: (step: Step) => void }) {
  const t = useTranslations('onboarding');
  const at = STEPS.indexOf(step) + 1;
  return (
    <nav aria-label={t('title')} className="w-44 shrink-0 max-phone:w-full">
      <p className="mb-2 hidden text-sm text-ink-soft max-phone:block">{t('step', { at, all: STEPS.length })}</p>
      <div aria-hidden className="hidden h-1 rounded-full bg-sunken max-phone:block"><div className="h-1 rounded-full bg-accent transition-[width]" style={{ width: `${(at / STEPS.length) * 100}%` }} /></div>
      <ol className="sticky top-8 flex flex-col gap-0.5 max-phone:hidden">
        {STEPS.map((one, i) => (
          <li key={one}>
            <button
              type="button" onClick={() => onGo(one)} aria-current={one === step ? 'step' : undefined}
              className={cx('flex h-9 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover', one === step ? 'font-medium text-ink' : 'text-ink-soft')}
            >
              <span className={cx('grid size-5 shrink-0 place-items-center rounded-full text-xs', done.has(one) ? 'bg-accent text-on-accent' : one === step ? 'border border-accent text-accent-strong' : 'border border-line-strong text-ink-soft')}>
                {done.has(one) ? <Check aria-label={t('done')} className="size-3" strokeWidth={3} /> : i + 1}
              </span>
              {t(`${one}.name`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
