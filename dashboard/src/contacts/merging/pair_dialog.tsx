import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useTold } from '@/ui/states';
import { useMerge, useTellApart, type Duplicate } from './asked';
import { useWhy } from './why';
import { Pair } from './pair';

/** A suggestion, looked at: make them one, or say for good that they are two. */
export function PairDialog({ pair, onClose }: { pair: Duplicate; onClose: () => void }) {
  const t = useTranslations('contacts.merge');
  const told = useTold();
  const why = useWhy();
  const { one, other } = pair;
  const [stays, setStays] = useState(one.name || !other.name ? one.id : other.id);
  const merge = useMerge(onClose);
  const apart = useTellApart(onClose);
  const busy = merge.isPending || apart.isPending;
  const go = () => merge.mutate({ stays, goes: stays === one.id ? other.id : one.id });
  return (
    <Dialog
      isOpen title={t('same')} onClose={onClose}
      foot={(
        <>
          <Button look="quiet" className="mr-auto -ml-2" isDisabled={busy} onPress={() => apart.mutate({ one: one.id, other: other.id })}>{t('two')}</Button>
          <Button look="main" isDisabled={busy} isPending={merge.isPending} onPress={go}>{t('go')}</Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{why(pair)}</p>
        <Pair one={one} other={other} stays={stays} onStays={setStays} />
        {merge.error && <p role="alert" className="text-bad">{told(merge.error)}</p>}
      </div>
    </Dialog>
  );
}
