import { createLazyRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, askVersion } from '@/api/client';
import { useMay, useZone } from '@/api/me';
import { hours, seenBefore, useBusiness, usePart } from './document';
import type { Faults } from './form/faults';
import { FormPart } from './form/save_bar';
import { useForm } from './form/use_form';
import { Fixed } from './fixed';
import { Frame } from './frame';
import { HolidaysPart } from './holidays';
import { faultsOfWeek, week, type Opening } from './week';
import { WeekField } from './week_field';

export const Route = createLazyRoute('/desk/settings/hours')({ component: Hours });

interface Week { hours: Opening[] }

export function useHoursForm(more: { onSaved?: () => void; quiet?: boolean } = {}) {
  const t = useTranslations('settings.hours');
  const seen = usePart(hours);
  const sorted = (it: Week): Week => ({ hours: week(it.hours) });
  return useForm<Week>({
    ...more,
    seen: { it: sorted(seen.it), version: seen.version },
    read: async () => { const fresh = await hours.read(); hours.keep(fresh); return { it: sorted(fresh.it), version: fresh.version }; },
    write: async (body, version) => hours.keep(await askVersion(api.PUT('/v1/hours', { body, ...seenBefore(version) }))),
    check: ({ hours: all }): Faults => {
      if (all.length === 0) return { '': { said: t('never') } };
      const [wrong] = Object.values(faultsOfWeek(all));
      return wrong ? { '': { said: t('look') } } : {};
    },
  });
}

function Hours() {
  const t = useTranslations('settings.hours');
  const zone = useZone();
  const shut = !useMay('settings.write') || useBusiness().fixed;
  const form = useHoursForm();
  return (
    <Frame section="hours" under={t('under', { zone: zone.replaceAll('_', ' ') })}>
      <Fixed />
      <FormPart form={form} readOnly={shut}>
        <WeekField value={form.value.hours} onChange={(all) => form.set('hours', all)} isDisabled={shut} />
      </FormPart>
      <HolidaysPart shut={shut} />
    </Frame>
  );
}
