/** The state of a form: what is kept on the desk, what was changed here, what is wrong, and what somebody else changed. */
import { useMemo, useState } from 'react';
import { Problem, isProblem } from '@/api/problem';
import { toast } from '@/ui/toast';
import { useTold } from '@/ui/states';
import { useTranslations } from 'use-intl';
import { faultsOf, faultsSaid, type Faults } from './faults';
import { changed, clashes, rebased } from './merge';
import { rulesOf, type Rule, type ShapeName } from './rules';

/** Something with its version. */
export interface Seen<T> { it: T; version: string }

interface Asked<T extends object> {
  shape?: ShapeName;
  seen: Seen<T>;
  /** Reads it anew, when somebody changed it. Without: what is made is new, and nobody can have. */
  read?: () => Promise<Seen<T>>;
  /** `fields` are those that are different. */
  write: (value: T, version: string, fields: readonly (keyof T & string)[]) => Promise<unknown>;
  /** More than the document knows. */
  check?: (value: T) => Faults;
  onSaved?: () => void;
  quiet?: boolean;
}

export interface Form<T extends object> {
  value: T;
  rules: Readonly<Record<string, Rule>>;
  shape: ShapeName | undefined;
  faults: Faults;
  dirty: boolean;
  saving: boolean;
  /** What somebody else made of it, where both changed the same fields. */
  theirs: { it: T; fields: readonly (keyof T & string)[] } | undefined;
  set: <Name extends keyof T & string>(name: Name, value: T[Name]) => void;
  discard: () => void;
  take: (name: keyof T & string, whose: 'mine' | 'theirs') => void;
  save: () => Promise<boolean>;
}

interface Changing<T> { base: Seen<T>; mine: T }

export function useForm<T extends object>(asked: Asked<T>): Form<T> {
  const t = useTranslations('settings.form');
  const told = useTold();
  const [changing, setChanging] = useState<Changing<T>>();
  const [faults, setFaults] = useState<Faults>({});
  const [theirs, setTheirs] = useState<Form<T>['theirs']>();
  const [saving, setSaving] = useState(false);
  const { shape } = asked;
  const rules = useMemo(() => (shape ? rulesOf(shape) : {}), [shape]);
  const { base, mine } = changing ?? { base: asked.seen, mine: asked.seen.it };
  const fields = changed(base.it, mine);

  const discard = () => { setChanging(undefined); setFaults({}); setTheirs(undefined); };

  const set: Form<T>['set'] = (name, value) => {
    setChanging((now) => { const from = now ?? { base: asked.seen, mine: asked.seen.it }; return { ...from, mine: { ...from.mine, [name]: value } }; });
    setFaults(({ [name]: _gone, ...rest }) => rest);
  };

  /** Somebody changed it. Where we touched other fields, ours go on top of theirs. */
  const again = async (seen: Seen<T>): Promise<boolean> => {
    const fresh = await asked.read?.();
    if (!fresh) return false;
    const both = clashes(seen.it, mine, fresh.it);
    const merged = rebased(seen.it, mine, fresh.it);
    setChanging({ base: fresh, mine: merged });
    if (both.length > 0) {
      setTheirs({ it: fresh.it, fields: both });
      return false;
    }
    await asked.write(merged, fresh.version, changed(fresh.it, merged));
    return true;
  };

  const refused = (error: unknown) => {
    if (isProblem(error, 'not_signed_in')) return;
    if (error instanceof Problem && (error.status === 422 || error.status === 409)) setFaults(faultsSaid(error));
    else setFaults({ '': { said: told(error) } });
  };

  const send = async (): Promise<boolean> => {
    try {
      await asked.write(mine, base.version, fields);
      return true;
    } catch (error) {
      if (!isProblem(error, 'changed')) throw error;
      return again(base);
    }
  };

  const save = async () => {
    const found = { ...faultsOf(rules, mine as Record<string, unknown>), ...asked.check?.(mine) };
    setFaults(found);
    if (Object.keys(found).length > 0) return false;
    setSaving(true);
    try {
      if (!await send()) return false;
      if (!asked.quiet) toast({ text: t('saved') });
      discard();
      asked.onSaved?.();
      return true;
    } catch (error) {
      refused(error);
      return false;
    } finally {
      setSaving(false);
    }
  };

  const take: Form<T>['take'] = (name, whose) => {
    if (whose === 'theirs' && theirs) set(name, theirs.it[name]);
    const left = theirs?.fields.filter((field) => field !== name) ?? [];
    setTheirs(theirs && left.length > 0 ? { ...theirs, fields: left } : undefined);
  };

  return { value: mine, rules, shape, faults, dirty: fields.length > 0, saving, theirs, set, discard, take, save };
}
