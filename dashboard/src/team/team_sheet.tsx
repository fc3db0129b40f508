import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, askVersion, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { kept } from '@/api/query';
import { teamsQuery } from '@/inbox/asked';
import { useFailed } from '@/settings/confirm';
import { seenBefore } from '@/settings/document';
import { Field } from '@/settings/form/field';
import { FormSheet } from '@/settings/form/form_sheet';
import { useForm, type Seen } from '@/settings/form/use_form';
import { Checkbox } from '@/ui/choice';

type Draft = Shape<'WriteTeam'>;
type Team = Shape<'TeamShape'>;
interface Common { members: readonly { id: string; name: string; disabled: boolean }[]; onClose: () => void }

const FRESH: Seen<Draft> = { it: { name: '', members: [] }, version: '' };
const anew = () => kept.invalidateQueries({ queryKey: teamsQuery.queryKey });

async function read(id: string): Promise<Seen<Draft>> {
  const { it: { name, members }, version } = await askVersion(api.GET('/v1/teams/{id}', { params: { path: { id } } }));
  return { it: { name, members }, version };
}

async function write(id: string | undefined, body: Draft, version: string) {
  if (id) await ask(api.PUT('/v1/teams/{id}', { params: { path: { id } }, body, ...seenBefore(version) }));
  else await ask(api.POST('/v1/teams', { body }));
  await anew();
}

export const NewTeam = (common: Common) => <TeamSheet {...common} seen={FRESH} />;

/** With its version, which the list does not tell. */
export function KeptTeam({ team, ...common }: Common & { team: Team }) {
  const seen = useQuery({ queryKey: ['teams', team.id], queryFn: () => read(team.id), gcTime: 0 }).data;
  return seen ? <TeamSheet {...common} team={team} seen={seen} /> : null;
}

function TeamSheet({ team, seen, members, onClose }: Common & { team?: Team; seen: Seen<Draft> }) {
  const t = useTranslations('team.teams');
  const failed = useFailed();
  const shut = !useMay('conversations.assign');
  const form = useForm<Draft>({
    shape: 'WriteTeam', seen,
    ...(team ? { read: () => read(team.id) } : {}),
    write: (body, version) => write(team?.id, body, version),
    onSaved: onClose,
  });
  const removal = team && { text: t('remove'), run: () => ask(api.DELETE('/v1/teams/{id}', { params: { path: { id: team.id } } })).then(async () => { onClose(); await anew(); }, failed) };
  const { members: chosen } = form.value;
  const put = (id: string, is: boolean) => form.set('members', is ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <FormSheet title={team?.name ?? t('new')} form={form} onClose={onClose} readOnly={shut} {...(removal ? { removal } : {})} {...(team ? {} : { act: t('make') })}>
      <Field form={form} name="name" isDisabled={shut} autoFocus={!team} />
      <fieldset disabled={shut}>
        <legend className="mb-1 text-sm font-medium">{t('members')}</legend>
        {members.filter(({ id, disabled }) => !disabled || chosen.includes(id)).map(({ id, name }) => (
          <Checkbox key={id} isDisabled={shut} isSelected={chosen.includes(id)} onChange={(is) => put(id, is)}>{name}</Checkbox>
        ))}
      </fieldset>
    </FormSheet>
  );
}
