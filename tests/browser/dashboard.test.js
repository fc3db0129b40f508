// The frame of the dashboard in a real browser: in by the printed link, around by keys, light and dark, and out again.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';

let browser, demo, page;

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

const places = () => page.getByRole('navigation', { name: 'Main' });

test('whoever is not signed in is asked to, and comes back to where they wanted', { skip }, async () => {
  await page.goto('/security');
  await page.waitForURL('**/sign-in?next=%2Fsecurity');
});

test('the printed link opens the desk, and the policy has nothing to complain of', { skip }, async () => {
  await firstRun(page, demo);
  await places().getByRole('link', { name: 'Inbox' }).waitFor();
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: 'Search people and words' })).first().waitFor();
  assert.deepEqual(page.faults, []);
});

test('the palette and the keys go everywhere', { skip }, async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor();
  await page.keyboard.type('secur');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/security');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/inbox');
});

test('a look that was chosen stays, and so does a language', { skip }, async () => {
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Español' }).click();
  await page.getByRole('link', { name: 'Bandeja' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Bandeja' }).waitFor();
  assert.deepEqual(await page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.lang]), ['dark', 'es']);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await places().waitFor();
});

test('every answer has a policy with a number of its own, and other addresses stay nothing', { skip }, async () => {
  const numbers = await Promise.all([1, 2].map(async () => (await fetch(`${demo.base}/inbox`)).headers.get('content-security-policy')));
  assert.match(numbers[0], /script-src 'self' 'nonce-[0-9a-f]{32}'/);
  assert.notEqual(numbers[0], numbers[1]);
  assert.ok(!numbers[0].includes('unsafe'));
  assert.equal((await fetch(`${demo.base}/wp-admin`)).status, 404);
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${demo.base}/inbox`)).text());
  const file = await fetch(demo.base + script, { headers: { 'accept-encoding': 'br' } });
  assert.equal(file.headers.get('content-encoding'), 'br');
  assert.match(file.headers.get('cache-control'), /immutable/);
});

test('axe finds nothing serious in the frame, in both themes', { skip }, async () => {
  await page.goto('/inbox');
  await places().waitFor();
  assert.deepEqual(await faultsInBothThemes(page), []);
  assert.deepEqual(page.faults, []);
});

test('signing out shows the door', { skip }, async () => {
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in**');
  assert.equal((await page.evaluate(() => fetch('/v1/me').then(({ status }) => status))), 401);
});
