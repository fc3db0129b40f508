// Two businesses on one desk: whoever belongs to one sees nothing of the other's conversations.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { ask, becomeOwner, colleagueOf, pageOf, startBusinesses, visitor } from './businesses.js';
import { answer, away, row, seen, thread, view } from './inbox.js';
import { skip } from './own_process.js';

let browser, desk, page, here, there;

before(async () => {
  if (skip) return;
  [desk, browser] = await Promise.all([startBusinesses(), launch()]);
  page = await pageOf(browser, desk);
  await becomeOwner(page, desk);
  const { tenants } = await page.evaluate(async () => (await fetch('/v1/me')).json());
  [here, there] = ['Riverside', 'Hillside'].map((name) => tenants.find((one) => one.name === name).id);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await desk?.stop(); });

test('of another business neither list, counts, search, link, person nor event is seen', { skip }, async () => {
  const stranger = await colleagueOf(browser, desk, page, there, 'Theo', 'manager');
  await stranger.goto('/inbox');
  await seen(stranger.getByText('No conversations yet.', { exact: false }));
  await page.goto(`/inbox?tenant=${here}`);
  const said = 'My secret is the umbrella stand';
  const guest = await visitor(desk, 'riverside');
  await guest.say(said);
  await seen(row(page, said).or(row(page, 'Website visitor')));
  await row(page, 'Website visitor').click();
  await seen(thread(page).getByText(said));
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { body: { contact } } = await ask(page, here, 'GET', `/v1/inbox/${id}`);
  // Something of their own comes after it: by then the other would have been there.
  const own = await visitor(desk, 'hillside');
  await own.say('Hello Hillside');
  await away(stranger);
  await seen(row(stranger, 'Website visitor'));
  assert.equal(await stranger.getByRole('row').filter({ hasText: 'Website visitor' }).count(), 1);
  await seen(view(stranger, 'All'));
  assert.match(await view(stranger, 'All').innerText(), /^All\s*1?$/);
  for (const path of [`/inbox/${id}`, `/inbox/${id}?tenant=${here}`, `/contacts/${contact.id}`]) {
    await stranger.goto(path);
    await seen(stranger.getByText('There is nothing here').or(stranger.getByText('It may have been removed', { exact: false })));
    assert.doesNotMatch(await stranger.locator('body').innerText(), /umbrella/);
  }
  await stranger.goto('/inbox?q=umbrella');
  await seen(stranger.getByText('Nothing was found.'));
  assert.deepEqual(stranger.faults, []);
  await stranger.context().close();
});

test('who belongs to both sees one at a time, and what was being written stays where it belongs', { skip }, async () => {
  await answer(page).fill('For Riverside alone');
  await page.goto(`/inbox?tenant=${there}`);
  await seen(row(page, 'Hello Hillside').or(row(page, 'Website visitor')));
  await row(page, 'Website visitor').click();
  await seen(thread(page).getByText('Hello Hillside'));
  assert.equal(await answer(page).inputValue(), '');
  await page.goto(`/inbox?tenant=${here}`);
  await row(page, 'Website visitor').click();
  await seen(thread(page).getByText('umbrella', { exact: false }));
  assert.equal(await answer(page).inputValue(), 'For Riverside alone');
  assert.deepEqual(page.faults, []);
});
