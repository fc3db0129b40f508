// The demo page in a real browser, against a running desk.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { book, bookingsOf, eventually, launch, visit } from './browser.js';
import { installChecks } from './access.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const deskLines = (page) => page.locator('.spoken.desk');

/** The phone simulator as the two halves of a conversation. */
const byPhone = (page) => ({
  said: () => deskLines(page).last().innerText(),
  async say(text) {
    const before = await deskLines(page).count();
    await page.fill('#speech', text);
    await page.press('#speech', 'Enter');
    await eventually(`an answer to "${text}"`, async () => await deskLines(page).count() > before);
  },
});

const byChat = (page) => ({
  said: () => page.locator('.said:not(.mine) .text').last().innerText(),
  async say(text) {
    const before = await page.locator('.said:not(.mine)').count();
    await page.getByLabel('Message', { exact: true }).fill(text);
    await page.keyboard.press('Enter');
    await eventually(`an answer to "${text}"`, async () => await page.locator('.said:not(.mine)').count() > before);
  },
});

test('a caller books by phone, and the confirmation and the booking appear', async () => {
  const page = await visit(browser);
  const before = await bookingsOf(page, 'Maria Lopez');
  await page.getByRole('button', { name: 'Call the clinic' }).click();
  await deskLines(page).first().waitFor();
  await book('Maria Lopez', byPhone(page));
  await eventually('the booking is listed', async () => await bookingsOf(page, 'Maria Lopez') > before);
  await page.locator('#texts-list .entry').filter({ hasText: 'Confirmation' }).first().waitFor();
  await page.locator('#wire summary').click();
  assert.match(await page.locator('#wire-xml').innerText(), /<Response>/);
  if (await page.locator('#hang-up').isVisible()) await page.click('#hang-up');
  await page.getByRole('button', { name: 'Call the clinic' }).waitFor();
  assert.deepEqual(page.faults, []);
});

test('silence, the keypad and hanging up do what they do on a telephone', async () => {
  const page = await visit(browser);
  await page.getByRole('button', { name: 'Call the clinic' }).click();
  await deskLines(page).first().waitFor();
  await page.click('#silent');
  await eventually('the desk asks again', async () => await deskLines(page).count() >= 2);
  await page.click('#keys-toggle');
  assert.equal(await page.locator('#keys button').count(), 12);
  await page.click('#hang-up');
  assert.match(await page.locator('#transcript').innerText(), /The caller hung up/);
  assert.deepEqual(page.faults, []);
});

test('a missed call becomes a text', async () => {
  const page = await visit(browser);
  await page.fill('#caller', '+14035550188');
  await page.click('#call-owner');
  await page.getByRole('button', { name: 'Nobody answers' }).click();
  await page.locator('#texts-list .entry').filter({ hasText: 'Missed call' }).filter({ hasText: '+1 403 555 0188' }).first().waitFor();
  await page.getByLabel(/^Text the clinic as/).fill('Yes, I need a checkup');
  await page.getByRole('button', { name: 'Send text' }).click();
  await page.locator('#texts-list .entry.inbound').filter({ hasText: 'Yes, I need a checkup' }).first().waitFor();
  assert.deepEqual(page.faults, []);
});

test('a visitor books in the web chat', async () => {
  const page = await visit(browser);
  await page.locator('.said').first().waitFor();
  const before = await bookingsOf(page, 'Samuel Reed');
  await book('Samuel Reed', byChat(page));
  await eventually('the booking is listed', async () => await bookingsOf(page, 'Samuel Reed') > before);
  assert.deepEqual(page.faults, []);
});

test('a number that cannot be called is refused with the remedy', async () => {
  const page = await visit(browser);
  await page.fill('#caller', '555');
  await page.getByRole('button', { name: 'Call the clinic' }).click();
  assert.match(await page.locator('#caller-problem').innerText(), /country code/);
  assert.equal(await page.locator('#caller').getAttribute('aria-invalid'), 'true');
});

test('Tab goes through the page in reading order, and the focus is always seen', async () => {
  const page = await visit(browser);
  await page.locator('.said').first().waitFor();
  await page.evaluate(installChecks);
  const order = [];
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.access.where());
    if (at === 'body' || order.includes('bookings-list')) break;
    assert.ok(await page.evaluate(() => window.access.ringed()), `no focus ring on ${at}`);
    order.push(at);
  }
  const expected = ['caller', 'call', 'call-owner', 'transcript', 'new-visitor', 'Conversation', 'field', 'texts-list', 'text'];
  assert.deepEqual(order.filter((at) => expected.includes(at)), expected);
});

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
    test(`${colorScheme} at ${width}: names, contrast, no sideways scroll`, async () => {
      const phone = width < 600;
      const page = await visit(browser, '/', { viewport: { width, height }, colorScheme, hasTouch: phone, isMobile: phone });
      await page.locator('.said').first().waitFor();
      await page.click('#call');
      await deskLines(page).first().waitFor();
      await page.click('#keys-toggle');
      await page.click('#wire summary');
      await page.evaluate(installChecks);
      assert.deepEqual(await page.evaluate(() => window.access.all()), []);
      assert.deepEqual(await page.evaluate((least) => window.access.smallTargets(least), phone ? 44 : 24), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
      await page.click('#hang-up');
      assert.deepEqual(page.faults, []);
    });
  }
}
