import { useQuery } from '@tanstack/react-query';
import { Button as Plain } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { useFailed } from './confirm';
import { seenBefore } from './document';
import { Field } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm, type Seen } from './form/use_form';
import { repliesQuery } from './lists';

type Draft = Shape<'WriteReply'>;
type Reply = Shape<'ReplyShape'>;
interface Common { variables: readonly string[]; may: boolean; onClose: () => void }

const FRESH: Seen<Draft> = { it: { name: '', body: '' }, version: '' };
const anew = () => kept.invalidateQueries({ queryKey: repliesQuery.queryKey });

async function read(id: string): Promise<Seen<Draft>> {
  const { it: { name, body }, version } = await askVersion(api.GET('/v1/replies/{id}', { params: { path: { id } } }));
  return { it: { name, body }, version };
}

async function write(id: string | undefined, body: Draft, version: string) {
  if (id) await ask(api.PUT('/v1/replies/{id}', { params: { path: { id } }, body, ...seenBefore(version) }));
  else await ask(api.POST('/v1/replies', { body }));
  await anew();
}

export const NewReply = (common: Common) => <ReplySheet {...common} seen={FRESH} />;

/** With its version, which the list does not tell. */
export function KeptReply({ reply, ...common }: Common & { reply: Reply }) {
  const seen = useQuery({ queryKey: ['replies', reply.id], queryFn: () => read(reply.id), gcTime: 0 }).data;
  return seen ? <ReplySheet {...common} reply={reply} seen={seen} /> : null;
}

function ReplySheet({ reply, seen, variables, may, onClose }: Common & { reply?: Reply; seen: Seen<Draft> }) {
  const t = useTranslations('settings.replies');
  const failed = useFailed();
  const form = useForm<Draft>({
    shape: 'WriteReply',
    seen,
    ...(reply ? { read: () => read(reply.id) } : {}),
    write: (body, version) => write(reply?.id, body, version),
    onSaved: onClose,
  });
  const removal = reply && { text: t('removeText'), run: () => ask(api.DELETE('/v1/replies/{id}', { params: { path: { id: reply.id } } })).then(async () => { onClose(); await anew(); }, failed) };
  const put = (variable: string) => form.set('body', `${form.value.body}{${variable}}`);
  return (
    <FormSheet title={reply?.name ?? t('new')} form={form} onClose={onClose} readOnly={!may} {...(removal ? { removal } : {})} {...(reply ? {} : { act: t('add') })}>
      <Field form={form} name="name" isDisabled={!may} autoFocus={!reply} />
      <Field form={form} name="body" long isDisabled={!may} />
      {may && (
        <div>
          <p className="mb-1 text-xs text-ink-faint max-phone:text-sm">{t('variables')}</p>
          <div className="flex flex-wrap gap-1.5">
            {variables.map((one) => <Plain key={one} onPress={() => put(one)} className="h-6 rounded-sm bg-sunken px-1.5 text-xs text-ink-soft hover:text-ink max-phone:h-11 max-phone:text-sm">{one}</Plain>)}
          </div>
        </div>
      )}
    </FormSheet>
  );
}
