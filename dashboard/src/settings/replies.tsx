import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { MessageSquareReply, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/states';
import { Frame } from './frame';
import { repliesQuery } from './lists';
import { KeptReply, NewReply } from './reply_sheet';
import { Row, Rows } from './rows';
import { useOpened } from './services';

export const Route = createLazyRoute('/desk/settings/replies')({ component: Replies });

const NEW = 'new';

/** Texts that are kept for what is often said; `/` in the inbox finds them. */
function Replies() {
  const t = useTranslations('settings.replies');
  const may = useMay('conversations.reply');
  const { replies, variables } = useSuspenseQuery(repliesQuery).data;
  const { open, show } = useOpened('/settings/replies');
  const opened = replies.find(({ id }) => id === open);
  const common = { variables, may, onClose: () => show() };
  return (
    <Frame section="replies" under={t('under')} actions={may && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      {replies.length === 0 && <Empty icon={<MessageSquareReply aria-hidden />} title={t('none')} text={t('noneText')} />}
      {replies.length > 0 && <Rows label={t('list')}>{replies.map((one) => <Row key={one.id} to="/settings/replies" open={one.id} title={one.name} text={one.body} />)}</Rows>}
      {may && open === NEW && <NewReply {...common} />}
      {opened && <KeptReply key={open} reply={opened} {...common} />}
    </Frame>
  );
}
