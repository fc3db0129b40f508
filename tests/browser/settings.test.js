// The settings and what guards them, as an owner and a stranger see them.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { launch } from './browser.js';
import { ask, becomeOwner, colleagueOf, pageOf, startBusinesses } from './businesses.js';
import { skip } from './own_process.js';

let browser, desk, page, here, there;

before(async () => {
  if (skip) return;
  desk = await startBusinesses();
  browser = await launch();
  page = await pageOf(browser, desk);
  await becomeOwner(page, desk);
  const { tenants } = await page.evaluate(async () => (await fetch('/v1/me')).json());
  [here, there] = ['Riverside', 'Hillside'].map((name) => tenants.find((one) => one.name === name).id);
});
after(async () => { await browser?.close(); await desk?.stop(); });

/** Opens a place of a business. */
const go = (on, path, tenant = here) => on.goto(`${path}${path.includes('?') ? '&' : '?'}tenant=${tenant}`);
const button = (on, name) => on.getByRole('button', { name, exact: true });
const saved = (on) => on.getByText('Not saved yet').waitFor({ state: 'detached' });

test('what is not saved is not lost without a word, and what is wrong stands at its field', { skip }, async () => {
  await go(page, '/settings/rules');
  const ahead = page.getByLabel('How far ahead');
  await ahead.fill('9000');
  await ahead.press('Tab');
  await button(page, 'Save').click();
  await page.getByText('At most 730.').waitFor();
  await ahead.fill('90');
  await ahead.press('Tab');
  await page.getByRole('link', { name: 'Services' }).click();
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).waitFor();
  await button(page, 'Stay').click();
  await button(page, 'Save').click();
  await saved(page);
  await go(page, '/settings/business');
  await page.getByLabel('Number of a person').fill('12');
  await button(page, 'Save').click();
  await page.getByText(/Write a plus, the country/).waitFor();
  await button(page, 'Discard').click();
});

test('a key is made, shown once, used and ended', { skip }, async () => {
  await go(page, '/settings/keys?open=new');
  await page.getByLabel('What it is for').fill('Reports');
  await page.getByRole('checkbox', { name: 'See bookings and the times that are free.' }).check({ force: true });
  await button(page.getByRole('dialog', { name: 'New key' }), 'Make a key').click();
  const shown = page.getByRole('alertdialog', { name: 'The key “Reports”' });
  const key = (await shown.locator('code').first().textContent()).trim();
  await button(shown, 'Done').click();
  const status = async () => (await fetch(`${desk.base}/v1/bookings`, { headers: { authorization: `Bearer ${key}` } })).status;
  assert.equal(await status(), 200);
  assert.equal((await fetch(`${desk.base}/v1/contacts`, { headers: { authorization: `Bearer ${key}` } })).status, 403, 'it may do no more');
  await page.getByText('Reports', { exact: true }).waitFor();
  assert.ok(!(await page.content()).includes(key), 'it is not shown a second time');
  await button(page, 'End').click();
  await button(page.getByRole('alertdialog'), 'End').click();
  await page.getByText('Ended', { exact: true }).waitFor();
  assert.equal(await status(), 401);
});

test('whoever belongs to another business sees nothing of this one', { skip }, async () => {
  const { body: { items: [service] } } = await ask(page, here, 'GET', '/v1/services');
  const stranger = await colleagueOf(browser, desk, page, there, 'Theo', 'manager');
  await stranger.goto(`/settings/services?open=${service.id}&tenant=${here}`);
  await stranger.getByText('appointment').waitFor();
  assert.equal(await stranger.getByRole('dialog').count(), 0, 'the link opens nothing');
  for (const path of ['/settings/audit', '/team', '/settings/staff']) {
    await stranger.goto(path);
    await stranger.getByRole('heading', { level: 1 }).waitFor();
    await stranger.waitForLoadState('networkidle');
    assert.doesNotMatch(await stranger.locator('main').innerText(), /Riverside|Patel|Blood test|Reports/);
  }
  await stranger.context().close();
});

/** The code an app shows now (RFC 6238). */
function code(secret) {
  const bits = [...secret.replaceAll(/[\s=]/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', bytes).update(count).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('an app for codes is added by its picture or its secret, and gives codes for paper', { skip }, async () => {
  const other = await colleagueOf(browser, desk, page, there, 'Nora', 'agent');
  await other.goto('/security');
  await button(other, 'Add app for codes').click();
  const dialog = other.getByRole('dialog', { name: 'Add app for codes' });
  await dialog.getByRole('img', { name: 'QR code for your app' }).waitFor();
  const secret = await dialog.locator('code').textContent();
  await dialog.getByLabel('Code', { exact: true }).fill(code(secret));
  await button(dialog, 'Confirm').click();
  const codes = other.getByRole('alertdialog', { name: 'Recovery codes' });
  await codes.waitFor();
  assert.ok(await codes.getByRole('listitem').count() >= 8);
  await button(codes, 'Done').click();
  await other.getByRole('list', { name: 'Second factor' }).getByText('App for codes').first().waitFor();
  await other.context().close();
});

