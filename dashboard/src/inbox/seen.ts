/** A conversation is seen once its end has been on the screen for a second, in a tab that has the focus. */
import { useEffect, useRef } from 'react';
import { askPath } from '@/api/client';
import { kept } from '@/api/query';
import { countsQuery } from './asked';
import { useMe } from '@/api/me';
import { refresh } from './live';
import { tellTabs } from './tabs';
import type { Row } from './shapes';

const AFTER_MS = 1_000;

const isLookedAt = () => document.visibilityState === 'visible' && document.hasFocus();

export function useSeen(row: Row, through: string | undefined, atEnd: boolean) {
  const { id: me } = useMe();
  const said = useRef<string>(undefined);
  const { conversation, unread, mentioned } = row;
  useEffect(() => {
    if (!through || !atEnd || !(unread || mentioned) || said.current === through) return undefined;
    const see = async () => {
      if (!isLookedAt()) return;
      said.current = through;
      await askPath('POST', `/v1/conversations/${conversation}/seen`, { through }).then(
        () => { tellTabs(conversation); void refresh(conversation, me); void kept.invalidateQueries({ queryKey: countsQuery.queryKey }); },
        () => { said.current = undefined; },
      );
    };
    let timer = setTimeout(see, AFTER_MS);
    const anew = () => { clearTimeout(timer); timer = setTimeout(see, AFTER_MS); };
    addEventListener('focus', anew);
    return () => { clearTimeout(timer); removeEventListener('focus', anew); };
  }, [conversation, unread, mentioned, through, atEnd, me]);
}
