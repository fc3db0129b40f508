import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useTeamName } from '../names';
import { useInbox } from '../selected';

const MEDIA = ['voice', 'sms', 'web'] as const;

/** What the list is narrowed to, each to be taken away again. */
export function Filtered() {
  const t = useTranslations('inbox');
  const { channel, flow, tag, team, look } = useInbox();
  const teamName = useTeamName();
  const medium = MEDIA.find((one) => one === channel);
  const all = [
    channel && { name: 'channel', text: medium ? t(`medium.${medium}`) : t('filter.channel') },
    flow && { name: 'flow', text: flow.replaceAll('_', ' ') },
    tag && { name: 'tag', text: tag },
    team && { name: 'team', text: team === 'mine' ? t('filter.myTeams') : teamName(team) },
  ].filter((one) => typeof one === 'object');
  if (!all.length) return null;
  return (
    <div className="flex flex-wrap gap-1.5 px-3 pt-2">
      {all.map(({ name, text }) => (
        <Button key={name} aria-label={t('filter.remove', { what: text })} onPress={() => look({ [name]: undefined })} className="inline-flex h-6 max-w-full items-center gap-1 rounded-md bg-accent-soft px-2 text-sm text-accent-strong max-phone:h-11">
          <span className="truncate">{text}</span><X aria-hidden className="size-3.5 shrink-0" />
        </Button>
      ))}
    </div>
  );
}
