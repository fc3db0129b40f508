import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailed } from '@/settings/confirm';
import { resources, useBusiness, usePart } from '@/settings/document';
import { Field } from '@/settings/form/field';
import { Whole } from '@/settings/form/save_bar';
import { Sample } from '@/settings/sample';
import { useStaffForm } from '@/settings/staff';
import { Button, IconButton } from '@/ui/button';
import { Foot } from './foot';
import { dropSamples, dropStaff, keepStaff } from './samples';
import type { StepProps } from './wizard';

export function StaffStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.staff');
  const failed = useFailed();
  const { fixed } = useBusiness();
  const all = usePart(resources).it.items;
  const [busy, setBusy] = useState(false);
  const samples = all.filter(({ sample }) => sample);
  const own = all.length > samples.length;
  // Beside somebody of the business the sample would take bookings too; alone, whoever goes on with it has chosen it.
  const settle = async () => { if (fixed) return; if (own) await dropSamples(all); else await keepStaff(all); };
  const go = () => { setBusy(true); settle().then(onNext, failed).finally(() => setBusy(false)); };
  return (
    <div className="flex flex-col gap-5">
      {samples.length > 0 && !fixed && <p className="text-sm text-ink-soft">{t('samples')}</p>}
      <ul aria-label={t('title')} className="border-t border-line">
        {all.map(({ id, name, sample }) => (
          <li key={id} className="flex min-h-11 items-center gap-3 border-b border-line">
            <span className="min-w-0 flex-1 truncate font-medium">{name}{sample && <span className="ml-2"><Sample /></span>}</span>
            {all.length > 1 && !fixed && <IconButton label={t('remove', { name })} onPress={() => void dropStaff(id).catch(failed)}><X aria-hidden className="size-4" /></IconButton>}
          </li>
        ))}
      </ul>
      {!fixed && <Adding key={all.length} />}
      <Foot onBack={onBack} onNext={go} busy={busy} />
    </div>
  );
}

function Adding() {
  const t = useTranslations('onboarding.staff');
  const form = useStaffForm(undefined, () => {});
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); void form.save(); }}>
      <div className="flex items-start gap-3 max-phone:flex-col">
        <Field form={form} name="name" className="w-full flex-1" />
        <Button type="submit" className="mt-6 h-9 max-phone:mt-0 max-phone:w-full" isDisabled={form.saving || !form.dirty}>{t('add')}</Button>
      </div>
      <Whole form={form} />
    </form>
  );
}
