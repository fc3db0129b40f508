// People and the team at work in a real browser: who may be one person, tags, filters, mentions, teams, and who else is here.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { colleague, faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';

let browser, demo, page, ben;

const row = (text, on = page) => on.getByRole('grid').getByRole('row').filter({ hasText: text });
const thread = (on = page) => on.getByRole('log', { name: 'Conversation' });
const seen = (locator) => locator.waitFor({ timeout: 15_000 });
const button = (name, on = page) => on.getByRole('button', { name, exact: true });

/** Asks the desk as whoever is signed in there. */
const asked = (method, path, body, on = page) => on.evaluate(async ([how, where, what]) => {
  const seenAs = how === 'PATCH' ? { 'if-match': (await fetch(where)).headers.get('etag') } : {};
  const answer = await fetch(where, { method: how, headers: { 'content-type': 'application/json', ...seenAs }, ...(what && { body: JSON.stringify(what) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}, [method, path, body]);

const contactAt = async (number) => (await asked('GET', `/v1/contacts?address=${encodeURIComponent(number)}`)).items[0];

async function opened(shown, on = page) {
  await on.mouse.move(900, 400);
  await row(shown, on).click();
  await seen(thread(on));
}

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base);
  await firstRun(page, demo);
  ben = await colleague(browser, demo, page, 'Ben');
}, { timeout: 180_000 });
after(async () => { await browser?.close(); await demo?.end(); });

test('two who may be one are compared, merged, and put back', { skip }, async () => {
  await demo.text('+14035550401', 'Hello, it is me');
  await demo.text('+524035550401', 'Hello, it is me again');
  for (const number of ['+14035550401', '+524035550401']) await asked('PATCH', `/v1/contacts/${(await contactAt(number)).id}`, { name: 'Zoe Marsh' });
  await page.goto('/contacts');
  const suggested = page.getByRole('region', { name: 'May be the same person' });
  await suggested.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'The same person?' });
  await seen(dialog.getByText('They become one person: Zoe Marsh'));
  assert.deepEqual(await faultsInBothThemes(page), []);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await seen(page.getByText('They are two people again, as before.'));
  await suggested.waitFor({ state: 'detached' });
  assert.equal((await asked('GET', '/v1/contacts?name=zoe')).items.length, 2);
  assert.deepEqual(page.faults, []);
});

test('the key l gives tags, and a list is narrowed to one and saved', { skip }, async () => {
  await demo.text('+14035550402', 'Do you sell gift cards?');
  await page.goto('/inbox');
  await opened('(403) 555-0402');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByLabel('Add a tag').fill('gift card');
  await page.keyboard.press('Enter');
  await seen(dialog.getByRole('button', { name: 'Take “gift card” away' }));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: 'Person' }).getByRole('link', { name: 'gift card' }).click();
  await page.waitForURL(/tag=gift/);
  await row('Zoe Marsh').first().waitFor({ state: 'detached' });
  await button('More').click();
  await page.getByRole('menuitem', { name: 'Save this list' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Gift cards');
  await page.getByRole('dialog', { name: 'Save this list' }).getByRole('button', { name: 'Save' }).click();
  await seen(button('Gift cards'));
  await button('Take the filter “gift card” away').click();
  await seen(row('Zoe Marsh').first());
  assert.deepEqual(page.faults, []);
});

test('a colleague named in a note finds a mark, and each sees who else is here and who writes', { skip }, async () => {
  await demo.text('+14035550403', 'Is the doctor in?');
  await opened('(403) 555-0403');
  await page.keyboard.press('n');
  await page.keyboard.type('Could you look, @be');
  await seen(page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option', { name: 'Ben' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await seen(thread().getByText('@Ben', { exact: true }));
  await ben.goto('/inbox');
  await seen(row('(403) 555-0403', ben).getByText('Mentions you'));
  await opened('(403) 555-0403', ben);
  await seen(page.getByText('Also here: Ben'));
  await seen(ben.getByText('Also here: Ana Ruiz'));
  await ben.getByPlaceholder('Write an answer').pressSequentially('Yes, she is', { delay: 50 });
  await seen(page.getByText('Ben is writing …'));
  await seen(row('(403) 555-0403').getByText('Ben is replying'));
  await page.getByText('Ben is writing …').waitFor({ state: 'detached', timeout: 20_000 });
  assert.deepEqual([...page.faults, ...ben.faults], []);
});

test('a conversation is given to a team, and its members find it', { skip }, async () => {
  await page.goto('/team');
  await button('New team').click();
  const sheet = page.getByRole('dialog', { name: 'New team' });
  await sheet.getByLabel('Name').fill('Night desk');
  await sheet.getByText('Ben', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Make team' }).click();
  await seen(page.getByRole('link', { name: /Night desk/ }));
  await demo.text('+14035550404', 'Anybody at night?');
  await page.goto('/inbox');
  await opened('(403) 555-0404');
  await page.keyboard.press('a');
  await page.getByRole('menuitem', { name: 'Night desk' }).click();
  await seen(row('(403) 555-0404').getByText('Waits for Night desk'));
  await ben.goto('/inbox?team=mine');
  await seen(row('(403) 555-0404', ben));
  assert.equal(await row('(403) 555-0403', ben).count(), 0);
});

test('an answer is kept in the settings and found by a stroke', { skip }, async () => {
  await page.goto('/settings/replies');
  await button('Add answer').first().click();
  const sheet = page.getByRole('dialog', { name: 'New answer' });
  await sheet.getByLabel('Name').fill('parking');
  await sheet.getByLabel('Text').fill('Park behind the house, {contact.first_name|there}.');
  await sheet.getByRole('button', { name: 'Add answer' }).click();
  await seen(page.getByRole('link', { name: /parking/ }));
  assert.deepEqual(await faultsInBothThemes(page), []);
  await page.goto('/inbox');
  await opened('(403) 555-0403');
  await page.getByPlaceholder('Write an answer').fill('/park');
  await seen(page.getByRole('option', { name: /parking/ }));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Park behind the house, there.');
  assert.deepEqual(page.faults, []);
});

test('a conversation is put off to a time of one’s own', { skip }, async () => {
  await opened('(403) 555-0402');
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Another time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  await dialog.getByLabel('Until').fill('2020-01-01T09:00');
  await seen(dialog.getByText('Choose a time that is still to come.'));
  await dialog.getByLabel('Until').fill('2099-03-04T09:30');
  await dialog.getByRole('button', { name: 'Snooze' }).click();
  await seen(page.getByText('Put off.'));
  const rows = (await asked('GET', '/v1/inbox?view=snoozed')).items;
  // The clinic's clock: an hour or seven is never added to what was typed.
  assert.match(rows[0].snoozed_until, /^2099-03-04T1[56]:30:00Z$/);
});
