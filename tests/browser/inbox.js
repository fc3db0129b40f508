// What a member sees of the inbox, by the names it has on the page.

export const list = (page) => page.getByRole('grid');
export const row = (page, text) => list(page).getByRole('row').filter({ hasText: text });
export const thread = (page) => page.getByRole('log', { name: 'Conversation' });
export const act = (page, name) => page.getByRole('button', { name, exact: true });
export const answer = (page) => page.getByPlaceholder('Write an answer');
export const note = (page) => page.getByPlaceholder('A note for your team');
export const sendTexts = (page) => page.getByRole('button', { name: /^Send SMS to/ });
export const lost = (page) => page.getByText('Not connected. Trying again', { exact: false });
/** A tab of the view with how many are in it. */
export const view = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}( \\d+)?$`) });

export const seen = (locator, timeout = 15_000) => locator.first().waitFor({ timeout });
export const gone = (locator, timeout = 15_000) => locator.first().waitFor({ state: 'detached', timeout });

/** Rows hold still under the pointer; this is beside them. */
export const away = (page) => page.mouse.move(1000, 300);

/** Numbers of callers, another one each time: as it is sent and as it is shown. */
export function numbers(first) {
  let last = first;
  return () => {
    last += 1;
    const four = String(last).padStart(4, '0');
    return [`+1403555${four}`, `(403) 555-${four}`];
  };
}

/** Somebody texts, and their conversation is opened. */
export async function texted(page, demo, number, body = 'What are your hours?') {
  await away(page);
  const [from, shown] = number();
  await demo.text(from, body);
  await row(page, shown).click();
  await seen(thread(page).getByText(body));
  await away(page);
  return [from, shown];
}

/** The conversations as the list shows them, first to last. */
export const shownIds = (page) => list(page).locator('[data-conversation]').evaluateAll((rows) => rows.map((one) => one.dataset.conversation));
