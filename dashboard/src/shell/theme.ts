/** Light, dark, or as the device has it. */
export type Theme = 'light' | 'dark' | 'system';

export const theme = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';

export function wear(it: Theme) {
  if (it === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = it;
  try {
    if (it === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', it);
  } catch { /* For this page alone, then. */ }
}
