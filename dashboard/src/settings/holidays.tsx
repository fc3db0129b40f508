import { getLocalTimeZone, today } from '@internationalized/date';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, askVersion, type Shape } from '@/api/client';
import { Button, IconButton } from '@/ui/button';
import { Select } from '@/ui/choice';
import { holidays, seenBefore, usePart } from './document';
import { DateField } from './form/date_field';
import { FormPart } from './form/save_bar';
import { useForm } from './form/use_form';

type Closed = Pick<Shape<'Holidays'>, 'closed_on'> & { region: string | null };

/** Regions whose statutory holidays the desk knows. */
const REGIONS = ['CA-AB'];
const NONE = 'none';

const plain = ({ closed_on, region = null }: Shape<'Holidays'>): Closed => ({ closed_on: [...closed_on].sort(), region });

export function HolidaysPart({ shut }: { shut: boolean }) {
  const t = useTranslations('settings.holidays');
  const seen = usePart(holidays);
  const form = useForm<Closed>({
    seen: { it: plain(seen.it), version: seen.version },
    read: async () => { const fresh = await holidays.read(); holidays.keep(fresh); return { it: plain(fresh.it), version: fresh.version }; },
    write: async (body, version) => holidays.keep(await askVersion(api.PUT('/v1/holidays', { body, ...seenBefore(version) }))),
  });
  const { closed_on: days, region } = form.value;
  const put = (next: string[]) => form.set('closed_on', [...new Set(next)].sort());
  return (
    <section className="mt-8 border-t border-line pt-6">
      <h2 className="font-semibold max-phone:text-lg">{t('title')}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{t('text')}</p>
      <FormPart form={form} readOnly={shut}>
        <Select
          label={t('region')} hint={t('regionHint')} className="max-w-sm" isDisabled={shut} value={region ?? NONE}
          options={[{ id: NONE, text: t('none') }, ...REGIONS.map((id) => ({ id, text: t(`regions.${id}` as 'regions.CA-AB') }))]}
          onChange={(id) => form.set('region', id === NONE ? null : id)}
        />
        <Days days={days} put={put} shut={shut} />
      </FormPart>
    </section>
  );
}

function Days({ days, put, shut }: { days: readonly string[]; put: (days: string[]) => void; shut: boolean }) {
  const t = useTranslations('settings.holidays');
  const format = useFormatter();
  const [next, setNext] = useState(() => today(getLocalTimeZone()).add({ days: 1 }).toString());
  return (
    <div className="max-w-sm">
      <p className="mb-1 text-sm font-medium">{t('days')}</p>
      {days.length === 0 && <p className="py-2 text-ink-faint">{t('noDays')}</p>}
      <ul>
        {days.map((day) => (
          <li key={day} className="flex h-10 items-center justify-between border-b border-line last:border-b-0">
            <time dateTime={day}>{format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}</time>
            {!shut && <IconButton label={t('open', { day })} onPress={() => put(days.filter((one) => one !== day))}><X aria-hidden className="size-4" /></IconButton>}
          </li>
        ))}
      </ul>
      {!shut && (
        <div className="mt-3 flex items-end gap-2">
          <DateField label={t('another')} value={next} onChange={setNext} className="flex-1" />
          <Button className="h-9 max-phone:h-11" isDisabled={days.includes(next)} onPress={() => put([...days, next])}><Plus aria-hidden className="size-4" />{t('add')}</Button>
        </div>
      )}
    </div>
  );
}
