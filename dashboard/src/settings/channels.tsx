import { createLazyRoute } from '@tanstack/react-router';
import { MessageCircle, Phone, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { phone as written } from '@/inbox/names';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/states';
import { ChannelSheet } from './channel_sheet';
import { channels, useBusiness, usePart, type Channel } from './document';
import { Fixed } from './fixed';
import { Frame } from './frame';
import { Row, Rows } from './rows';
import { useOpened } from './services';

export const Route = createLazyRoute('/desk/settings/channels')({ component: Channels });

const NEW = 'new';

function Channels() {
  const t = useTranslations('settings.channels');
  const { fixed } = useBusiness();
  const shut = !useMay('channels.write') || fixed;
  const all = usePart(channels).it.items;
  const { open, show } = useOpened('/settings/channels');
  const opened = all.find(({ id }) => id === open);
  return (
    <Frame section="channels" under={t('under')} actions={!shut && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      <Fixed />
      {all.length === 0 && <Empty icon={<Phone aria-hidden />} title={t('none')} text={t('noneText')} />}
      {all.length > 0 && <Rows label={t('list')}>{all.map((one) => <Line key={one.id} channel={one} />)}</Rows>}
      {(opened ?? (open === NEW)) && <ChannelSheet key={open} channel={opened} shut={shut} onClose={() => show()} />}
    </Frame>
  );
}

function Line({ channel: { id, kind, address, ring_first: ring, origins } }: { channel: Channel }) {
  const t = useTranslations('settings.channels');
  const isWeb = kind === 'web';
  const Icon = isWeb ? MessageCircle : Phone;
  const web = origins.length > 0 ? origins.join(', ') : t('anyPage');
  const phone = ring ? t('rings', { to: written(ring.to) }) : t('answersAtOnce');
  return (
    <Row
      to="/settings/channels" open={id} text={isWeb ? web : phone}
      title={<span className="inline-flex items-center gap-2"><Icon aria-hidden className="size-4 text-ink-faint" />{isWeb ? t('chat', { key: address }) : written(address)}</span>}
    />
  );
}
