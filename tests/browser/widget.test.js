// The chat widget on a customer's page, against a running desk.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { eventually, launch, visitSite } from './browser.js';
import { installChecks } from './access.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const launcher = (page) => page.getByRole('button', { name: /^Chat with us/ });
const field = (page) => page.getByLabel('Message', { exact: true });
const mine = (page, text) => page.locator('.said.mine').filter({ hasText: text });
const theirs = (page) => page.locator('.said:not(.mine)');

async function open(page) {
  await launcher(page).click();
  await theirs(page).first().waitFor();
}

async function say(page, text) {
  const before = await theirs(page).count();
  await field(page).fill(text);
  await field(page).press('Enter');
  await eventually(`an answer to "${text}"`, async () => await theirs(page).count() > before);
}

/** Stands between the page and the desk's socket; `cut` breaks it, `mend` lets the next one through. */
async function wire(page) {
  const state = { open: true, sockets: [], frames: [] };
  await page.routeWebSocket(/\/chat\/socket/, (socket) => {
    if (!state.open) return socket.close();
    const server = socket.connectToServer();
    socket.onMessage((frame) => { state.frames.push(JSON.parse(frame)); server.send(frame); });
    state.sockets.push(socket);
  });
  return {
    frames: state.frames,
    cut() { state.open = false; for (const socket of state.sockets.splice(0)) socket.close(); },
    mend() { state.open = true; },
  };
}

test('opens with a greeting, takes the focus, and Escape gives it back', async () => {
  const page = await visitSite(browser);
  await page.evaluate(installChecks);
  await open(page);
  const dialog = page.getByRole('dialog');
  assert.ok(await dialog.isVisible());
  assert.equal(await page.evaluate(() => window.access.where()), 'field');
  assert.equal(await launcher(page).getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await page.evaluate(() => window.access.all()), []);
  await page.keyboard.press('Escape');
  assert.ok(await dialog.isHidden());
  assert.match(await page.evaluate(() => window.access.where()), /^Chat with us/);
  assert.deepEqual(page.faults, []);
});

test('works by keyboard alone', async () => {
  const page = await visitSite(browser);
  await launcher(page).waitFor();
  await page.evaluate(installChecks);
  for (let i = 0; i < 5 && !/^Chat/.test(await page.evaluate(() => window.access.where())); i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await theirs(page).first().waitFor();
  await page.keyboard.type('What are your hours?');
  await page.keyboard.press('Enter');
  await eventually('an answer', async () => await theirs(page).count() >= 2);
  assert.equal(await mine(page, 'What are your hours?').count(), 1);
});

test('what is written without a connection arrives once when it is back', async () => {
  const page = await visitSite(browser);
  const line = await wire(page);
  await page.reload();
  await open(page);
  line.cut();
  await page.route('**/chat/messages*', (route) => route.abort());
  await field(page).fill('Hello from the tunnel');
  await field(page).press('Enter');
  await page.locator('.said.mine.waiting').waitFor();
  line.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await eventually('the desk has it', async () => await page.locator('[data-unsent]').count() === 0, 20_000);
  assert.equal(await mine(page, 'Hello from the tunnel').count(), 1);
  const hellos = line.frames.filter((frame) => frame.type === 'hello');
  assert.equal(hellos[0].after, null);
  assert.match(hellos.at(-1).after, /^msg_/);
  const said = line.frames.filter((frame) => frame.type === 'say');
  assert.equal(new Set(said.map((frame) => frame.client_id)).size, 1);
});

test('a reload finds the same conversation', async () => {
  const page = await visitSite(browser);
  await open(page);
  await say(page, 'What are your hours?');
  const before = await page.locator('.said').count();
  await page.reload();
  await eventually('the conversation is back', async () => await page.locator('.said').count() === before);
  assert.equal(await mine(page, 'What are your hours?').count(), 1);
  assert.deepEqual(page.faults, []);
});

test('chats by HTTP where no WebSocket gets through', async () => {
  const page = await visitSite(browser);
  await page.routeWebSocket(/\/chat\/socket/, (socket) => socket.close());
  await page.reload();
  await launcher(page).click();
  await eventually('the greeting', async () => await theirs(page).count() >= 1, 20_000);
  await say(page, 'What are your hours?');
  await eventually('the desk has it', async () => await page.locator('[data-unsent]').count() === 0);
  assert.equal(await mine(page, 'What are your hours?').count(), 1);
});

test('text from outside never becomes markup', async () => {
  const page = await visitSite(browser);
  await open(page);
  await say(page, '<img src=x onerror="document.title=1"><b>bold</b>');
  assert.equal(await page.locator('.text b, .text img').count(), 0);
  assert.deepEqual(page.faults, []);
});

test('on a phone the panel covers the page, keeps the focus and does not scroll sideways', async () => {
  const page = await visitSite(browser, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });
  await open(page);
  await page.evaluate(installChecks);
  const dialog = page.getByRole('dialog');
  const box = async () => Object.values(await dialog.boundingBox()).map(Math.round);
  await eventually('the panel covers the page', async () => String(await box()) === '0,0,320,640');
  assert.equal(await dialog.getAttribute('aria-modal'), 'true');
  assert.deepEqual(await page.evaluate(() => [...window.access.all(), ...window.access.smallTargets(44)]), []);
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.hasAttribute('data-frontdesk')), 'the focus left the panel');
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('speaks Spanish where it is asked to, and stands on the other side in a page written from right to left', async () => {
  const page = await visitSite(browser, {}, { lang: 'es' });
  const button = page.getByRole('button', { name: /^Chatee/ });
  await button.waitFor();
  const right = (await button.boundingBox()).x;
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  assert.ok((await button.boundingBox()).x < right);
});
