import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { Checkbox } from '@/ui/choice';
import { useFailed } from './confirm';
import { askAnew, resources, seenBefore, services, useBusiness, usePart, type Service } from './document';
import { Field, useFault } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm, type Form } from './form/use_form';
import { MoneyField } from './money';

export type Draft = Required<Omit<Shape<'NewService'>, 'price' | 'sample'>> & { price: number | null };

const FRESH: Draft = { name: {}, also: {}, minutes: 30, price: null, default: false, by: [] };
const draft = ({ id: _id, sample: _sample, price = null, ...rest }: Service): Draft => ({ ...rest, price });

export function useServiceForm(service: Service | undefined, onSaved: () => void, fresh: Partial<Draft> = {}) {
  const version = usePart(services).version;
  return useForm<Draft>({
    shape: 'NewService',
    seen: service ? { it: draft(service), version } : { it: { ...FRESH, ...fresh }, version: '' },
    ...(service ? { read: async () => {
      const seen = await askVersion(api.GET('/v1/services/{id}', { params: { path: { id: service.id } } }));
      return { it: draft(seen.it), version: seen.version };
    } } : {}),
    write: async (body, seen) => {
      if (service) await ask(api.PUT('/v1/services/{id}', { params: { path: { id: service.id } }, body, ...seenBefore(seen) }));
      else await ask(api.POST('/v1/services', { body }));
      await askAnew();
    },
    onSaved,
  });
}

interface Props { service: Service | undefined; title: string; shut: boolean; onClose: () => void }

export function ServiceSheet({ service, title, shut, onClose }: Props) {
  const t = useTranslations('settings.services');
  const { version } = usePart(services);
  const failed = useFailed();
  const form = useServiceForm(service, onClose);
  const remove = service && { text: t('removeText'), run: async () => {
    try {
      await ask(api.DELETE('/v1/services/{id}', { params: { path: { id: service.id } }, ...seenBefore(version) }));
      onClose();
      await askAnew();
    } catch (error) { failed(error); }
  } };
  return (
    <FormSheet title={title} form={form} onClose={onClose} readOnly={shut} {...(remove ? { removal: remove } : {})} {...(service ? {} : { act: t('add') })}>
      <ServiceFields form={form} shut={shut} />
    </FormSheet>
  );
}

export function ServiceFields({ form, shut }: { form: Form<Draft>; shut: boolean }) {
  const t = useTranslations('settings.fields.NewService');
  const { languages, currency } = useBusiness();
  const say = useFault();
  const people = usePart(resources).it.items;
  const { by } = form.value;
  const put = (id: string, does: boolean) => form.set('by', does ? [...by, id] : by.filter((one) => one !== id));
  const one = { form, isDisabled: shut };
  return (
    <>
      <Field {...one} name="name" languages={languages} />
      <div className="grid grid-cols-2 gap-3">
        <Field {...one} name="minutes" unit="minute" />
        <MoneyField label={t('price.label')} currency={currency} value={form.value.price} onChange={(price) => form.set('price', price)} error={say(form.faults.price)} isDisabled={shut} />
      </div>
      <Field {...one} name="also" languages={languages} />
      {people.length > 1 && (
        <fieldset disabled={shut}>
          <legend className="text-sm font-medium">{t('by.label')}</legend>
          <p className="mb-1 text-xs text-ink-faint max-phone:text-sm">{t('by.hint')}</p>
          {people.map(({ id, name }) => <Checkbox key={id} isDisabled={shut} isSelected={by.includes(id)} onChange={(does) => put(id, does)}>{name}</Checkbox>)}
        </fieldset>
      )}
      <Field {...one} name="default" />
    </>
  );
}
