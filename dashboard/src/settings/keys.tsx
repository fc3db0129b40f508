import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { useMay } from '@/api/me';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { Confirm } from './confirm';
import { Copyable } from './copyable';
import { Frame } from './frame';
import { KeySheet } from './key_sheet';
import { keysQuery, membersQuery } from './lists';
import { useOpened } from './services';
import { Maybe, When } from './when';

export const Route = createLazyRoute('/desk/settings/keys')({ component: Keys });

const NEW = 'new';
type Key = Shape<'KeyShape'>;

function Keys() {
  const t = useTranslations('settings.keys');
  const may = useMay('keys.manage');
  const all = useSuspenseQuery(keysQuery).data.items;
  const { open, show } = useOpened('/settings/keys');
  const [made, setMade] = useState<Shape<'MadeShape'>>();
  const [ending, setEnding] = useState<Key>();
  return (
    <Frame section="keys" under={t('under')} actions={may && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      {all.length === 0 && <Empty icon={<KeyRound aria-hidden />} title={t('none')} text={t('noneText')} />}
      <ul aria-label={t('list')} className="flex flex-col">
        {all.map((key) => <Line key={key.id} it={key} {...(may && key.state === 'good' ? { onEnd: () => setEnding(key) } : {})} />)}
      </ul>
      {open === NEW && may && <KeySheet onClose={() => show()} onMade={(key) => { setMade(key); show(); }} />}
      {made && <Shown made={made} onClose={() => setMade(undefined)} />}
      {ending && (
        <Confirm
          danger isOpen title={t('endTitle', { name: ending.name })} text={t('endText')} act={t('end')} onClose={() => setEnding(undefined)}
          run={() => proven(async () => { await ask(api.DELETE('/v1/keys/{id}', { params: { path: { id: ending.id } } })); await kept.invalidateQueries(keysQuery); })}
        />
      )}
    </Frame>
  );
}

function Line({ it, onEnd }: { it: Key; onEnd?: () => void }) {
  const t = useTranslations('settings.keys');
  const members = useQuery({ ...membersQuery, enabled: useMay('members.read') }).data?.items;
  const by = members?.find(({ id }) => id === it.made_by)?.name;
  const isGood = it.state === 'good';
  return (
    <li className="flex items-start gap-4 border-b border-line py-3 first:border-t">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2"><span className={isGood ? 'font-medium' : 'text-ink-soft'}>{it.name}</span>{!isGood && <Tag>{t(it.state === 'expired' ? 'expired' : 'revoked')}</Tag>}</p>
        <p className="text-sm text-ink-soft">
          <span className="font-mono">{it.begins}…</span> · {t('may', { n: it.permissions.length })} · {t('used')} <Maybe at={it.used_at} />
        </p>
        <p className="text-sm text-ink-faint">{t('made')} <When at={it.created_at} />{by && ` · ${by}`}{it.expires_at && isGood && <> · {t('until')} <When at={it.expires_at} /></>}</p>
      </div>
      {onEnd && <Button small onPress={onEnd}>{t('end')}</Button>}
    </li>
  );
}

function Shown({ made, onClose }: { made: Shape<'MadeShape'>; onClose: () => void }) {
  const t = useTranslations('settings.keys');
  const done = useTranslations('common.act')('done');
  return (
    <Dialog alert wide title={t('shownTitle', { name: made.name })} isOpen onClose={onClose} foot={<Button look="main" onPress={onClose}>{done}</Button>}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{t('shownText')}</p>
        <Copyable label={t('key')} text={made.secret} />
        <Copyable label={t('example')} text={`curl -H "Authorization: Bearer ${made.secret}" ${location.origin}/v1/bookings`} />
      </div>
    </Dialog>
  );
}
