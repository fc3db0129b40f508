import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { Fragment, Suspense, lazy, startTransition, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '@/ui/page';
import { Failure, SkeletonRows } from '@/ui/states';
import { Sheet } from '@/ui/dialog';
import { rowQuery } from '../asked';
import { useContactName } from '../names';
import { Person } from '../person/person';
import { Why } from '../why/why';
import type { Row } from '../shapes';
import { Composer } from '../composer/composer';
import { CallBar } from './call/call_bar';
import { Head } from './head';
import { Timeline } from './timeline';
import { Tongue, useTongue } from './tongue';

const TagDialog = lazy(() => import('./tag_dialog'));

export const Route = createLazyRoute('/desk/inbox/$id')({ component: ThreadPage });

function ThreadPage() {
  const { id } = useParams({ from: '/desk/inbox/$id' });
  const asked = useQuery(rowQuery(id));
  if (asked.isPending) return <SkeletonRows rows={4} />;
  if (!asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  return <Thread row={asked.data} />;
}

/** What stands beside it is drawn once the conversation itself is seen. */
function Aside({ row }: { row: Row }) {
  const [is, draw] = useState(false);
  useEffect(() => startTransition(() => draw(true)), []);
  return is ? <Person row={row} /> : null;
}

/** One conversation: who it is with and who answers, what was said, and the box to answer in. */
function Thread({ row }: { row: Row }) {
  const t = useTranslations('inbox.person');
  const name = useContactName()(row);
  const { conversation: id } = row;
  // They belong to the conversation for which they were opened.
  const [person, setPerson] = useState<string>();
  const [tags, setTags] = useState<string>();
  useTitle(name);
  const tongue = useTongue(row);
  return (
    <div className="flex h-full min-h-0">
      <section aria-label={name} className="flex min-w-0 flex-1 flex-col bg-desk">
        <Head row={row} onPerson={() => setPerson(id)} onTags={() => setTags(id)} />
        <Fragment key={id}>
          {row.in_call && <CallBar row={row} />}
          <Tongue value={tongue}><Timeline row={row} /></Tongue>
          <Composer row={row} />
        </Fragment>
      </section>
      <aside aria-label={t('title')} className="w-[300px] shrink-0 overflow-auto border-l border-line bg-paper max-wide:hidden"><Aside key={id} row={row} /></aside>
      <Sheet title={t('title')} isOpen={person === id} onClose={() => setPerson(undefined)}><Person row={row} /></Sheet>
      <Why key={id} conversation={id} />
      {tags === id && <Suspense><TagDialog row={row} onClose={() => setTags(undefined)} /></Suspense>}
    </div>
  );
}
