import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { plainNumber } from '@/inbox/names';
import { IconButton } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useAddress } from './names';

type Contact = Shape<'ContactShape'>;
const SHOWN = 5;

const useFound = (q: string) => useQuery({
  queryKey: ['people', 'field', q],
  queryFn: () => ask(api.GET('/v1/contacts', { params: { query: { ...(/^[+\d]/.test(q) ? { address: plainNumber(q) } : { name: q }), limit: SHOWN } } })),
  enabled: q.length > 1,
});

/** Finds a person by name or number. */
export function PersonField({ chosen, onChoose }: { chosen: Contact | undefined; onChoose: (person: Contact | undefined) => void }) {
  const t = useTranslations('contacts.choose');
  const address = useAddress();
  const [q, setQ] = useState('');
  const found = useFound(q.trim());
  if (chosen) {
    return (
      <div className="flex flex-col gap-1">
        <span className="text-sm font-medium">{t('who')}</span>
        <span className="flex min-h-9 items-center gap-2"><span className="min-w-0 flex-1 truncate">{chosen.name ?? address(chosen.address)}{chosen.name && <span className="ml-2 text-ink-soft">{address(chosen.address)}</span>}</span><IconButton label={t('other')} onPress={() => onChoose(undefined)}><X aria-hidden className="size-4" /></IconButton></span>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <TextField label={t('who')} hint={t('hint')} value={q} onChange={setQ} autoFocus />
      {found.isSuccess && found.data.items.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul aria-label={t('found')}>
        {found.data?.items.map((one) => (
          <li key={one.id}><button type="button" onClick={() => onChoose(one)} className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover max-phone:min-h-11"><span className="min-w-0 flex-1 truncate">{one.name ?? address(one.address)}</span>{one.name && <span className="truncate text-sm text-ink-soft">{address(one.address)}</span>}</button></li>
        ))}
      </ul>
    </div>
  );
}
