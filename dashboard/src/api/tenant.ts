/** Which business is shown, in this tab and next time. */

const KEY = 'tenant';
let chosen: string | undefined;

function stored(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export const tenant = (): string | undefined => (chosen ??= stored());

export function choose(id: string): void {
  chosen = id;
  try {
    sessionStorage.setItem(KEY, id);
    localStorage.setItem(KEY, id);
  } catch { /* Then it is chosen for this page alone. */ }
}
