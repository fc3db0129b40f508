import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CirclePause, Plus, Webhook } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { Copyable } from './copyable';
import { Frame } from './frame';
import { webhooksQuery } from './lists';
import { Row, Rows } from './rows';
import { useOpened } from './services';
import { WebhookNew, WebhookSheet } from './webhook_sheet';

export const Route = createLazyRoute('/desk/settings/webhooks')({ component: Webhooks });

const NEW = 'new';
export type Hook = Shape<'WebhookShape'>;

function Webhooks() {
  const t = useTranslations('settings.webhooks');
  const may = useMay('webhooks.manage');
  const all = useSuspenseQuery(webhooksQuery).data.items;
  const { open, show } = useOpened('/settings/webhooks');
  const [secret, setSecret] = useState<string>();
  const opened = all.find(({ id }) => id === open);
  return (
    <Frame section="webhooks" under={t('under')} actions={may && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      {all.length === 0 && <Empty icon={<Webhook aria-hidden />} title={t('none')} text={t('noneText')} />}
      {all.length > 0 && (
        <Rows label={t('list')}>
          {all.map((one) => <Row key={one.id} to="/settings/webhooks" open={one.id} title={one.description || one.url} text={one.description ? one.url : t('told', { n: one.types.length })} side={<Health hook={one} />} />)}
        </Rows>
      )}
      {open === NEW && may && <WebhookNew onClose={() => show()} onMade={(made) => { setSecret(made.secret); show(made.id); }} />}
      {opened && <WebhookSheet key={opened.id} hook={opened} may={may} onClose={() => show()} onSecret={setSecret} />}
      {secret && <Secret secret={secret} onClose={() => setSecret(undefined)} />}
    </Frame>
  );
}

export function Health({ hook: { enabled, why_off: why, failures } }: { hook: Hook }) {
  const t = useTranslations('settings.webhooks');
  if (!enabled) return <Tag tone={why === 'asked' ? 'plain' : 'bad'} icon={<CirclePause aria-hidden />}>{t(why === 'failing' ? 'offFailing' : why === 'gone' ? 'offGone' : 'off')}</Tag>;
  if (failures > 0) return <Tag tone="warn" icon={<CircleAlert aria-hidden />}>{t('failing', { n: failures })}</Tag>;
  return <Tag tone="good" icon={<CircleCheck aria-hidden />}>{t('well')}</Tag>;
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('settings.webhooks');
  const done = useTranslations('common.act')('done');
  return (
    <Dialog alert title={t('secretTitle')} isOpen onClose={onClose} foot={<Button look="main" onPress={onClose}>{done}</Button>}>
      <div className="flex flex-col gap-4"><p className="text-ink-soft">{t('secretText')}</p><Copyable label={t('secret')} text={secret} /></div>
    </Dialog>
  );
}
