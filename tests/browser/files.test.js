// Files that come by text: a picture stands in the open thread by itself, and one that cannot be had says so.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { ask, faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';
import { act, numbers, row, seen, texted, thread } from './inbox.js';

/** One dot, as PNG. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let browser, demo, page;
const number = numbers(950);

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo({ texts: true })]);
  page = await open(browser, demo.base);
  await firstRun(page, demo);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

test('a picture by text appears in the open thread by itself, and is what was sent', { skip, timeout: 60_000 }, async () => {
  const [from, shown] = await texted(page, demo, number);
  await demo.picture(from, '', DOT);
  const link = thread(page).getByRole('link', { name: 'Open Picture' });
  await seen(link);
  const picture = link.getByRole('img', { name: 'Picture' });
  await picture.evaluate((img) => img.decode());
  await seen(thread(page).getByText('the team will see it'));
  const bytes = await page.evaluate(async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())], await link.getAttribute('href'));
  assert.deepEqual(Buffer.from(bytes), DOT);
  await seen(row(page, shown));
  assert.deepEqual(await faultsInBothThemes(page), []);
  assert.deepEqual(page.faults, []);
});

test('what a browser would run is not kept, and the thread says so', { skip, timeout: 60_000 }, async () => {
  const [from] = await texted(page, demo, number);
  await demo.picture(from, 'My house', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"/>'));
  await seen(thread(page).getByText('The file was not kept: files of this kind are not taken.'));
  await seen(thread(page).getByText('My house'));
  assert.equal(await thread(page).getByRole('link', { name: /^Open / }).count(), 0);
});

test('where a file lies at the vendor is told to nobody', { skip, timeout: 60_000 }, async () => {
  const [from] = await texted(page, demo, number);
  const address = await demo.picture(from, 'The leak', Buffer.from('words'));
  await seen(thread(page).getByText('The file was not kept'));
  const { body } = await ask(page, 'GET', `${new URL(page.url()).pathname.replace('/inbox/', '/v1/conversations/')}/messages`);
  assert.ok(!JSON.stringify(body).includes(address), 'where it lies is nobody else’s to know');
  await seen(act(page, 'Take over'));
});
