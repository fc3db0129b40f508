import { useTranslations } from 'use-intl';
import { Button } from '@/ui/button';
import type { Form } from './use_form';
import { useShown } from './shown';

/** Somebody changed the same fields meanwhile: both are shown, and one is chosen. */
export function Theirs<T extends object>({ form }: { form: Form<T> }) {
  const t = useTranslations('settings.form');
  const fields = useTranslations('settings.fields');
  const shown = useShown();
  if (!form.theirs) return null;
  const { it, fields: names } = form.theirs;
  return (
    <section role="alert" aria-label={t('changed')} className="flex flex-col gap-3 rounded-lg border border-note-line bg-note p-4">
      <div>
        <h3 className="font-semibold">{t('changed')}</h3>
        <p className="text-sm text-ink-soft">{t('changedText')}</p>
      </div>
      {names.map((name) => {
        const label = `${form.shape ?? ''}.${name}.label`;
        return (
          <div key={name} className="flex flex-col gap-2 border-t border-note-line pt-3">
            <p className="text-sm font-medium">{fields.has(label as never) ? fields(label as never) : t('whole')}</p>
            <dl className="grid grid-cols-2 gap-x-4 gap-y-1 max-phone:grid-cols-1">
              <Choice title={t('theirs')} text={shown(it[name])} act={t('takeTheirs')} onPress={() => form.take(name, 'theirs')} />
              <Choice title={t('mine')} text={shown(form.value[name])} act={t('keepMine')} onPress={() => form.take(name, 'mine')} />
            </dl>
          </div>
        );
      })}
    </section>
  );
}

function Choice({ title, text, act, onPress }: { title: string; text: string; act: string; onPress: () => void }) {
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <dt className="text-xs text-ink-soft">{title}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{text}</dd>
      <dd className="mt-1"><Button small onPress={onPress}>{act}</Button></dd>
    </div>
  );
}
