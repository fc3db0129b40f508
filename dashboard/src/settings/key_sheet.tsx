import { getLocalTimeZone, now } from '@internationalized/date';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, ask, type Shape } from '@/api/client';
import { kept } from '@/api/query';
import { proven } from '@/security/proof';
import { Select } from '@/ui/choice';
import { Field, useFault } from './form/field';
import { FormSheet } from './form/form_sheet';
import { useForm } from './form/use_form';
import { keysQuery, rolesQuery } from './lists';
import { Permissions } from './permissions';

type Draft = Required<Shape<'NewKey'>>;

const LASTS = ['month', 'quarter', 'year', 'ever'] as const;
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** When a key ends that lasts so long. */
const end = (lasts: (typeof LASTS)[number]) => (lasts === 'ever' ? null : now(getLocalTimeZone()).add({ months: MONTHS[lasts] }).toAbsoluteString());

export function KeySheet({ onClose, onMade }: { onClose: () => void; onMade: (made: Shape<'MadeShape'>) => void }) {
  const t = useTranslations('settings.keys');
  const say = useFault();
  const { permissions } = useSuspenseQuery(rolesQuery).data;
  const form = useForm<Draft & { lasts: string }>({
    shape: 'NewKey',
    quiet: true,
    seen: { it: { name: '', permissions: [], expires_at: null, lasts: 'year' }, version: '' },
    check: ({ permissions: chosen }): Record<string, { code: 'missing' }> => (chosen.length === 0 ? { permissions: { code: 'missing' } } : {}),
    write: async ({ lasts, ...rest }) => {
      const body = { ...rest, expires_at: end(lasts as (typeof LASTS)[number]) };
      const made = await proven(() => ask(api.POST('/v1/keys', { body })));
      await kept.invalidateQueries(keysQuery);
      onMade(made);
    },
  });
  return (
    <FormSheet title={t('new')} form={form} onClose={onClose} act={t('add')}>
      <Field form={form} name="name" autoFocus />
      <Select label={t('lasts')} options={LASTS.map((id) => ({ id, text: t(`lastsFor.${id}`) }))} value={form.value.lasts} onChange={(id) => form.set('lasts', id)} />
      <Permissions label={t('permissions')} all={permissions} value={form.value.permissions} onChange={(names) => form.set('permissions', names)} error={say(form.faults.permissions)} />
    </FormSheet>
  );
}
