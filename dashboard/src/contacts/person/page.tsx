import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Pencil, Merge } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, askVersion } from '@/api/client';
import { useMay } from '@/api/me';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Failure, SkeletonRows } from '@/ui/states';
import { useAddress } from '../names';
import { Bookings } from './bookings';
import { EditDialog } from './edit_dialog';
import { Facts } from './facts';
import { Suggested } from '../merging/suggested';
import { MergeDialog } from './merge_dialog';
import { Timeline } from './timeline';
import { Todo, Wishes } from './wishes';

export const Route = createLazyRoute('/desk/contacts/$id')({ component: PersonPage });
const route = getRouteApi('/desk/contacts/$id');

export const personQuery = (id: string) => ({
  queryKey: ['contact', id], queryFn: () => askVersion(api.GET('/v1/contacts/{id}', { params: { path: { id } } })),
});

function PersonPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(id));
  const person = data?.it;
  const t = useTranslations('contacts');
  const address = useAddress();
  const [mayWrite, mayMerge, maySeeTasks] = [useMay('contacts.write'), useMay('contacts.merge'), useMay('conversations.read')];
  const [doing, setDoing] = useState<'edit' | 'merge'>();
  const anew = () => { void kept.invalidateQueries({ queryKey: ['contact', id] }); void kept.invalidateQueries({ queryKey: ['duplicates'] }); };
  useEvents((event) => { if (event.conversation || event.type === 'contact_changed') anew(); }, anew);
  if (error) return <Page title={t('person')}><Failure error={error} again={() => void refetch()} /></Page>;
  if (!person) return <Page title={t('person')}><SkeletonRows rows={5} height={56} /></Page>;
  return (
    <Page
      title={person.name ?? address(person.address)}
      actions={(
        <>
          {mayMerge && <Button onPress={() => setDoing('merge')}><Merge aria-hidden className="size-4" />{t('merge.button')}</Button>}
          {mayWrite && <Button onPress={() => setDoing('edit')}><Pencil aria-hidden className="size-4" />{t('edit.button')}</Button>}
        </>
      )}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_300px] gap-10 max-wide:gap-6 max-[900px]:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-8 max-[900px]:order-2">
          <Suggested of={person.id} />
          <Timeline id={id} />
        </div>
        <aside className="flex min-w-0 flex-col gap-8">
          <Facts person={person} mayMerge={mayMerge} />
          {maySeeTasks && <Todo id={id} />}
          <Bookings id={id} />
          <Wishes id={id} />
        </aside>
      </div>
      {doing === 'edit' && <EditDialog person={person} version={data.version} onClose={() => setDoing(undefined)} />}
      {doing === 'merge' && <MergeDialog person={person} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}
