/** Values that the page cannot name, as they are. */
export const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ "book": { "service": "checkup" } }` as `book: service checkup`. */
export function plainly(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(plainly).join(', ');
  if (!isThing(value)) return String(value).replaceAll('_', ' ');
  return Object.entries(value).map(([name, inner]) => {
    const rest = isThing(inner) && Object.keys(inner).length === 0 ? '' : plainly(inner);
    return rest ? `${name.replaceAll('_', ' ')}: ${rest}` : name.replaceAll('_', ' ');
  }).join(' · ');
}
