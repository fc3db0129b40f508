import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { api, ask } from '@/api/client';
import { useMay } from '@/api/me';
import { Button, IconButton } from '@/ui/button';
import { Select } from '@/ui/choice';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { tagsQuery, teamsQuery } from '../asked';
import { useInbox } from '../selected';

const ANY = 'any';
const MEDIA = ['voice', 'sms', 'web'] as const;

const useChannels = (on: boolean) => useQuery({ queryKey: ['settings', 'channels', 'names'], queryFn: () => ask(api.GET('/v1/channels')), enabled: on, retry: false, staleTime: 60_000 }).data?.items ?? [];
const useFlows = (on: boolean) => useQuery({ queryKey: ['flows', 'names'], queryFn: () => ask(api.GET('/v1/flows')), enabled: on, retry: false, staleTime: 60_000 }).data?.items ?? [];

/** Which of a list's conversations are shown: those of a channel, about something, with a tag. */
export default function Filters() {
  const t = useTranslations('inbox.filter');
  const { channel, flow, tag, team } = useInbox();
  const on = Boolean(channel || flow || tag || team);
  return (
    <DialogTrigger>
      <IconButton label={t('title')} className={cx(on && 'text-accent-strong!')}><ListFilter aria-hidden className="size-4" /></IconButton>
      <Popover placement="bottom end" className={cx(FLOAT, 'w-72')}>
        <AriaDialog aria-label={t('title')} className="p-4 outline-none"><Fields /></AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

function Fields() {
  const t = useTranslations('inbox');
  const { channel, flow, tag, team, look } = useInbox();
  const teams = useQuery(teamsQuery).data ?? [];
  const channels = useChannels(useMay('settings.read'));
  const flows = useFlows(useMay('playbooks.read'));
  const tags = useQuery(tagsQuery).data ?? [];
  const any = { id: ANY, text: t('filter.any') };
  const put = (name: 'channel' | 'flow' | 'tag' | 'team') => (id: string) => look({ [name]: id === ANY ? undefined : id });
  const ways = [
    ...MEDIA.map((id) => ({ id, text: t(`medium.${id}`) })),
    ...(channels.length > 1 ? channels.map(({ id, address }) => ({ id, text: address })) : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      <Select label={t('filter.channel')} value={channel ?? ANY} onChange={put('channel')} options={[any, ...ways]} />
      {(flows.length > 0 || flow) && <Select label={t('filter.flow')} value={flow ?? ANY} onChange={put('flow')} options={[any, ...named(flows.map(({ name }) => name), flow)]} />}
      {(tags.length > 0 || tag) && <Select label={t('filter.tag')} value={tag ?? ANY} onChange={put('tag')} options={[any, ...named(tags.map((one) => one.tag), tag)]} />}
      {teams.length > 0 && <Select label={t('filter.team')} value={team ?? ANY} onChange={put('team')} options={[any, { id: 'mine', text: t('filter.myTeams') }, ...teams.map(({ id, name }) => ({ id, text: name }))]} />}
      {(channel || flow || tag || team) && <Button onPress={() => look({ channel: undefined, flow: undefined, tag: undefined, team: undefined })}>{t('filter.none')}</Button>}
    </div>
  );
}

/** What is chosen is among the choices, also when it is no longer in use. */
function named(names: readonly string[], chosen: string | undefined) {
  const all = chosen && !names.includes(chosen) ? [...names, chosen] : names;
  return all.map((id) => ({ id, text: id.replaceAll('_', ' ') }));
}
