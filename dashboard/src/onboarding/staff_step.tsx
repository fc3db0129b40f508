import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useFailed } from '@/settings/confirm';
import { askAnew, resources, seenBefore, useBusiness, usePart } from '@/settings/document';
import { Field } from '@/settings/form/field';
import { Whole } from '@/settings/form/save_bar';
import { useStaffForm } from '@/settings/staff';
import { Button, IconButton } from '@/ui/button';
import { Foot } from './foot';
import type { StepProps } from './wizard';

export function StaffStep({ onNext, onBack }: StepProps) {
  const t = useTranslations('onboarding.staff');
  const failed = useFailed();
  const { fixed } = useBusiness();
  const all = usePart(resources).it.items;
  const remove = (id: string) => resources.read().then(({ version }) => ask(api.DELETE('/v1/resources/{id}', { params: { path: { id } }, ...seenBefore(version) }))).then(askAnew, failed);
  return (
    <div className="flex flex-col gap-5">
      <ul aria-label={t('title')} className="border-t border-line">
        {all.map(({ id, name }) => (
          <li key={id} className="flex min-h-11 items-center gap-3 border-b border-line">
            <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
            {all.length > 1 && !fixed && <IconButton label={t('remove', { name })} onPress={() => void remove(id)}><X aria-hidden className="size-4" /></IconButton>}
          </li>
        ))}
      </ul>
      {!fixed && <Adding key={all.length} />}
      <Foot onBack={onBack} onNext={onNext} />
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
