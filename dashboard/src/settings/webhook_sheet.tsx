import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { Switch } from '@/ui/choice';
import { toast } from '@/ui/toast';
import { Confirm, useFailed } from './confirm';
import { Deliveries } from './deliveries';
import { Field } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm } from './form/use_form';
import { webhooksQuery } from './lists';
import type { Hook } from './webhooks';

type Draft = Required<Shape<'Add'>>;
const anew = () => kept.invalidateQueries(webhooksQuery);

export function WebhookNew({ onClose, onMade }: { onClose: () => void; onMade: (made: Shape<'WithSecret'>) => void }) {
  const t = useTranslations('settings.webhooks');
  const form = useForm<Draft>({
    shape: 'Add', quiet: true,
    seen: { it: { url: '', description: '', types: [] }, version: '' },
    write: async (body) => {
      const made = await ask(api.POST('/v1/webhooks', { body }));
      await anew();
      onMade(made);
    },
  });
  return <FormSheet title={t('new')} form={form} onClose={onClose} act={t('add')}><Fields form={form} shut={false} /></FormSheet>;
}

function Fields({ form, shut }: { form: ReturnType<typeof useForm<Draft>>; shut: boolean }) {
  const one = { form, isDisabled: shut };
  return (
    <>
      <Field {...one} name="url" type="url" placeholder="https://example.com/hooks" autoFocus />
      <Field {...one} name="description" />
      <Field {...one} name="types" placeholder="booking_made, booking_cancelled" />
    </>
  );
}

interface Props { hook: Hook; may: boolean; onClose: () => void; onSecret: (secret: string) => void }

export function WebhookSheet({ hook, may, onClose, onSecret }: Props) {
  const t = useTranslations('settings.webhooks');
  const failed = useFailed();
  const at = { params: { path: { id: hook.id } } };
  const form = useForm<Draft>({
    shape: 'Add',
    seen: { it: { url: hook.url, description: hook.description, types: [...hook.types] }, version: '' },
    write: async (value, _, fields) => {
      await ask(api.PATCH('/v1/webhooks/{id}', { ...at, body: Object.fromEntries(fields.map((name) => [name, value[name]])) }));
      await anew();
    },
  });
  const turn = (enabled: boolean) => ask(api.PATCH('/v1/webhooks/{id}', { ...at, body: { enabled } })).then(anew, failed);
  const remove = { text: t('removeText'), run: () => ask(api.DELETE('/v1/webhooks/{id}', at)).then(async () => { onClose(); await anew(); }, failed) };
  return (
    <FormSheet title={hook.description || t('one')} form={form} onClose={onClose} readOnly={!may} removal={remove}>
      <Switch isSelected={hook.enabled} isDisabled={!may} onChange={(on) => void turn(on)}>{t('on')}{hook.why_off === 'failing' && <span className="block text-xs text-bad">{t('offFailingText')}</span>}</Switch>
      <Fields form={form} shut={!may} />
      {may && <Grave hook={hook} onSecret={onSecret} />}
      <Deliveries id={hook.id} may={may} />
    </FormSheet>
  );
}

const DAY_MS = 24 * 3_600_000;

function Grave({ hook: { id }, onSecret }: { hook: Hook; onSecret: (secret: string) => void }) {
  const t = useTranslations('settings.webhooks');
  const [asked, setAsked] = useState<'rotate' | 'replay'>();
  const at = { params: { path: { id } } };
  const close = () => setAsked(undefined);
  const rotate = async () => onSecret((await ask(api.POST('/v1/webhooks/{id}/rotate', at))).secret);
  const replay = async () => {
    await ask(api.POST('/v1/webhooks/{id}/replay', { ...at, body: { since: new Date(Date.now() - DAY_MS).toISOString() } }));
    toast({ text: t('replayed') });
    await kept.invalidateQueries({ queryKey: ['deliveries', id] });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button small onPress={() => setAsked('replay')}>{t('replay')}</Button>
      <Button small onPress={() => setAsked('rotate')}>{t('rotate')}</Button>
      <Confirm isOpen={asked === 'rotate'} title={t('rotate')} text={t('rotateText')} act={t('rotate')} onClose={close} run={rotate} />
      <Confirm isOpen={asked === 'replay'} title={t('replay')} text={t('replayText')} act={t('replay')} onClose={close} run={replay} />
    </div>
  );
}
