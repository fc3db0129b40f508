/** What is wrong with a form: found here before it is sent, or said by the desk with the place of each mistake. */
import { Problem } from '@/api/problem';
import type { Rule } from './rules';

/** A word of ours with its numbers, or the desk's own sentence. */
export type Fault = { code: 'missing' | 'few' | 'many' | 'long' | 'number'; min?: number; max?: number } | { said: string };
export type Faults = Readonly<Record<string, Fault>>;

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
  || (Array.isArray(value) && value.length === 0)
  || (typeof value === 'object' && !Array.isArray(value) && Object.values(value as object).every((one) => one === ''));

function fault(rule: Rule, value: unknown): Fault | undefined {
  if (rule.kind === 'number' && rule.required && typeof value !== 'number') return { code: 'number' };
  if (rule.required && rule.kind !== 'switch' && rule.kind !== 'list' && rule.kind !== 'numbers' && isEmpty(value)) return { code: 'missing' };
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return rule.required ? { code: 'number' } : undefined;
    if (rule.min !== undefined && value < rule.min) return { code: 'few', min: rule.min };
    if (rule.max !== undefined && value > rule.max) return { code: 'many', max: rule.max };
  }
  if (typeof value === 'string' && rule.longest !== undefined && value.length > rule.longest) return { code: 'long', max: rule.longest };
  if (Array.isArray(value) && rule.most !== undefined && value.length > rule.most) return { code: 'many', max: rule.most };
  return undefined;
}

/** Everything that breaks a rule of the document, by field. */
export function faultsOf(rules: Readonly<Record<string, Rule>>, value: Readonly<Record<string, unknown>>): Faults {
  return Object.fromEntries(Object.entries(rules).flatMap(([field, rule]) => {
    const found = fault(rule, value[field]);
    return found ? [[field, found]] : [];
  }));
}

/** The field of a pointer into the business's document: `/services/3/minutes` is `minutes` in the form of a service. */
export function fieldOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const kept = parts[1] !== undefined && /^\d+$/.test(parts[1]) ? parts.slice(2) : parts;
  return kept[0] ?? parts[0] ?? '';
}

interface Wrong { at: string; what: string }

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** What the desk said, at the fields it named; `''` is said of the whole. */
export function faultsSaid(problem: Problem): Faults {
  const problems = problem.more.problems as readonly Wrong[] | undefined;
  if (problems?.length) return Object.fromEntries(problems.map(({ at, what }) => [fieldOf(at), { said: sentence(what) }]));
  return { [problem.field ?? '']: { said: problem.message } };
}
