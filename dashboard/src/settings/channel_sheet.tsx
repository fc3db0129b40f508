import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { Switch } from '@/ui/choice';
import { NumberField, TextField } from '@/ui/field';
import { Copyable } from './copyable';
import { useFailed } from './confirm';
import { askAnew, channels, seenBefore, usePart, type Channel } from './document';
import { Field, useFault } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm, type Form } from './form/use_form';

type Draft = Required<Omit<Shape<'NewChannel'>, 'ring_first'>> & { ring_first: { to: string; seconds: number } | null };

const FRESH: Draft = { kind: 'web', address: '', origins: [], ring_first: null };
const draft = ({ kind, address, origins, ring_first: ring }: Channel): Draft => ({
  kind: kind as Draft['kind'], address, origins, ring_first: ring ? { to: ring.to, seconds: ring.seconds ?? 20 } : null,
});

function useChannelForm(channel: Channel | undefined, onSaved: () => void) {
  const { version } = usePart(channels);
  return useForm<Draft>({
    shape: 'NewChannel',
    seen: channel ? { it: draft(channel), version } : { it: FRESH, version: '' },
    ...(channel ? { read: async () => {
      const seen = await askVersion(api.GET('/v1/channels/{id}', { params: { path: { id: channel.id } } }));
      return { it: draft(seen.it), version: seen.version };
    } } : {}),
    write: async (body, seen) => {
      if (channel) await ask(api.PUT('/v1/channels/{id}', { params: { path: { id: channel.id } }, body, ...seenBefore(seen) }));
      else await ask(api.POST('/v1/channels', { body }));
      await askAnew();
    },
    onSaved,
  });
}

export function ChannelSheet({ channel, shut, onClose }: { channel: Channel | undefined; shut: boolean; onClose: () => void }) {
  const t = useTranslations('settings.channels');
  const { version } = usePart(channels);
  const failed = useFailed();
  const form = useChannelForm(channel, onClose);
  const remove = channel && { text: t('removeText'), run: async () => {
    try {
      await ask(api.DELETE('/v1/channels/{id}', { params: { path: { id: channel.id } }, ...seenBefore(version) }));
      onClose();
      await askAnew();
    } catch (error) { failed(error); }
  } };
  const isWeb = form.value.kind === 'web';
  const kinds = [{ id: 'web', text: t('kinds.web') }, { id: 'twilio', text: t('kinds.twilio') }];
  return (
    <FormSheet title={channel ? t('one') : t('new')} form={form} onClose={onClose} readOnly={shut} {...(remove ? { removal: remove } : {})} {...(channel ? {} : { act: t('add') })}>
      <Field form={form} name="kind" options={kinds} isDisabled={Boolean(channel) || shut} />
      <Address form={form} isDisabled={Boolean(channel) || shut} />
      {isWeb ? <Field form={form} name="origins" isDisabled={shut} placeholder="https://riverside.example" /> : <Ring form={form} shut={shut} />}
      {channel && isWeb && <Copyable label={t('embed')} hint={t('embedHint')} text={`<script src="${location.origin}/widget.js" data-key="${channel.address}" async></script>`} />}
      {channel && !isWeb && <Copyable label={t('hook')} hint={t('hookHint')} text={`${location.origin}/hooks/twilio/voice`} />}
    </FormSheet>
  );
}

function Address({ form, isDisabled }: { form: Form<Draft>; isDisabled: boolean }) {
  const t = useTranslations('settings.channels');
  const say = useFault();
  const isWeb = form.value.kind === 'web';
  return (
    <TextField
      label={isWeb ? t('key') : t('number')} hint={isWeb ? t('keyHint') : t('numberHint')} type={isWeb ? 'text' : 'tel'} isDisabled={isDisabled} isRequired validationBehavior="aria"
      value={form.value.address} onChange={(address) => form.set('address', address)} error={say(form.faults.address)}
    />
  );
}

function Ring({ form, shut }: { form: Form<Draft>; shut: boolean }) {
  const t = useTranslations('settings.channels');
  const say = useFault();
  const ring = form.value.ring_first;
  return (
    <>
      <Switch isDisabled={shut} isSelected={ring !== null} onChange={(on) => form.set('ring_first', on ? { to: '', seconds: 20 } : null)}>
        {t('ringFirst')}<span className="block text-xs text-ink-faint max-phone:text-sm">{t('ringFirstHint')}</span>
      </Switch>
      {ring && (
        <div className="grid grid-cols-2 gap-3">
          <TextField label={t('ringTo')} type="tel" isDisabled={shut} value={ring.to} onChange={(to) => form.set('ring_first', { ...ring, to })} error={say(form.faults.ring_first)} />
          <NumberField label={t('ringFor')} isDisabled={shut} minValue={5} maxValue={120} formatOptions={{ style: 'unit', unit: 'second', unitDisplay: 'long' }} value={ring.seconds} onChange={(seconds) => form.set('ring_first', { ...ring, seconds: Number.isNaN(seconds) ? 20 : seconds })} />
        </div>
      )}
    </>
  );
}
