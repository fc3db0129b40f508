/** Two people changed the same thing. What only one of them touched is no conflict. */

export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(x), ...Object.keys(y)]);
  return Array.isArray(a) === Array.isArray(b) && [...names].every((name) => same(x[name], y[name]));
};

/** Fields that differ. */
export const changed = <T extends object>(before: T, after: T): (keyof T & string)[] => (
  [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[]).filter((name) => !same(before[name], after[name]));

/** Fields that I changed, and somebody else too, into something else. */
export function clashes<T extends object>(base: T, mine: T, theirs: T): (keyof T & string)[] {
  const others = new Set(changed(base, theirs));
  return changed(base, mine).filter((name) => others.has(name) && !same(mine[name], theirs[name]));
}

/** Theirs, with what I changed. */
export function rebased<T extends object>(base: T, mine: T, theirs: T): T {
  return Object.fromEntries([...Object.entries(theirs), ...changed(base, mine).map((name) => [name, mine[name]])]) as T;
}
