import { createLazyRoute } from '@tanstack/react-router';
import { Plus, UserRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/states';
import { useFailed } from './confirm';
import { askAnew, resources, seenBefore, useBusiness, usePart, type Resource } from './document';
import { Fixed } from './fixed';
import { Field } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm } from './form/use_form';
import { Frame } from './frame';
import { Row, Rows } from './rows';
import { Sample } from './sample';
import { useOpened } from './services';

export const Route = createLazyRoute('/desk/settings/staff')({ component: Staff });

const NEW = 'new';

function Staff() {
  const t = useTranslations('settings.staff');
  const shut = !useMay('settings.write') || useBusiness().fixed;
  const all = usePart(resources).it.items;
  const { open, show } = useOpened('/settings/staff');
  const opened = all.find(({ id }) => id === open);
  const about = ({ also, capacity }: Resource) => [...also, ...(capacity > 1 ? [t('atOnce', { n: capacity })] : [])].join(' · ');
  return (
    <Frame section="staff" under={t('under')} actions={!shut && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      <Fixed />
      {all.length === 0 && <Empty icon={<UserRound aria-hidden />} title={t('none')} text={t('noneText')} />}
      {all.length > 0 && <Rows label={t('list')}>{all.map((one) => <Row key={one.id} to="/settings/staff" open={one.id} title={<>{one.name}{one.sample && <span className="ml-2"><Sample /></span>}</>} text={about(one)} />)}</Rows>}
      {(opened ?? (open === NEW)) && <StaffSheet key={open} resource={opened} shut={shut} onClose={() => show()} />}
    </Frame>
  );
}

type Draft = Required<Omit<Shape<'NewResource'>, 'sample'>>;
const FRESH: Draft = { name: '', also: [], capacity: 1 };
const draft = ({ id: _id, sample: _sample, ...rest }: Resource): Draft => rest;

export function useStaffForm(resource: Resource | undefined, onSaved: () => void) {
  const { version } = usePart(resources);
  return useForm<Draft>({
    shape: 'NewResource',
    seen: resource ? { it: draft(resource), version } : { it: FRESH, version: '' },
    ...(resource ? { read: async () => {
      const seen = await askVersion(api.GET('/v1/resources/{id}', { params: { path: { id: resource.id } } }));
      return { it: draft(seen.it), version: seen.version };
    } } : {}),
    write: async (body, seen) => {
      if (resource) await ask(api.PUT('/v1/resources/{id}', { params: { path: { id: resource.id } }, body, ...seenBefore(seen) }));
      else await ask(api.POST('/v1/resources', { body }));
      await askAnew();
    },
    onSaved,
  });
}

function StaffSheet({ resource, shut, onClose }: { resource: Resource | undefined; shut: boolean; onClose: () => void }) {
  const t = useTranslations('settings.staff');
  const { version } = usePart(resources);
  const failed = useFailed();
  const form = useStaffForm(resource, onClose);
  const remove = resource && { text: t('removeText'), run: async () => {
    try {
      await ask(api.DELETE('/v1/resources/{id}', { params: { path: { id: resource.id } }, ...seenBefore(version) }));
      onClose();
      await askAnew();
    } catch (error) { failed(error); }
  } };
  const one = { form, isDisabled: shut };
  return (
    <FormSheet title={resource?.name ?? t('new')} form={form} onClose={onClose} readOnly={shut} {...(remove ? { removal: remove } : {})} {...(resource ? {} : { act: t('add') })}>
      <Field {...one} name="name" autoFocus />
      <Field {...one} name="also" />
      <Field {...one} name="capacity" />
    </FormSheet>
  );
}
