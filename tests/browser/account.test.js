// The desk's own small pages, from the first run to signing in with a second factor and back to the page that was wanted.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { startDesk } from './desk.js';
import { skip } from './own_process.js';

const password = 'quiet hallway in march';
let browser, desk, context, page, codes;

before(async () => {
  if (skip) return;
  browser = await launch();
  desk = await startDesk({ privateIssuers: [] });
  context = await browser.newContext();
  page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
});
after(async () => {
  await browser?.close();
  await desk?.stop();
});

const at = (path) => page.waitForURL((url) => url.pathname + url.search === path);
const said = (text) => page.locator('#said', { hasText: text }).waitFor();

test('the first owner comes by the printed link and lands in the desk', { skip }, async () => {
  const link = desk.log().match(/http\S+first-run#\w+/)[0];
  await page.goto(link);
  await page.fill('#name', 'Ana Souza');
  await page.fill('#email', 'ana@riverside.example');
  await page.fill('#password', password);
  await page.click('#form button');
  await at('/inbox');
});

test('a passkey is added on the account page, with codes for paper', { skip }, async () => {
  await page.goto(`${desk.base}/account`);
  await page.fill('#passkey-name', 'Office laptop');
  await page.click('#passkey-form button');
  await said('The passkey is added.');
  codes = await page.locator('#codes li').allTextContents();
  assert.equal(codes.length, 10);
  await page.getByText('Office laptop').waitFor();
  assert.match(await page.textContent('#codes-left'), /10 recovery codes/);
});

test('what is grave asks for the second factor first, and then is done', { skip }, async () => {
  await page.fill('#new-email', 'ana@home.example');
  await page.click('#move-form button');
  await page.locator('#proof[open]').waitFor();
  await page.fill('#shown', 'nonsense');
  await page.click('#proof-form button');
  await page.locator('#wrong', { hasText: /\w/ }).waitFor();
  await page.click('#proof-passkey');
  await said('This desk sends no letters.');
});

test('signing in asks for the second factor and leads back to the page that was wanted', { skip }, async () => {
  await page.click('#out');
  await at('/sign-in');
  const signIn = async (next) => {
    await page.goto(`${desk.base}/sign-in?next=${encodeURIComponent(next)}`);
    await page.fill('#email', 'ana@riverside.example');
    await page.fill('#password', password);
    await page.click('#form button');
    await page.locator('#factor').waitFor();
  };
  await signIn('/account?from=test');
  await page.fill('#code', codes[0]);
  await page.click('#factor button');
  await at('/account?from=test');
  await page.getByText('9 recovery codes are left.').waitFor();

  await context.clearCookies();
  await signIn('//evil.example/');
  await page.click('#passkey-factor');
  await at('/inbox');

  await context.clearCookies();
  await page.goto(`${desk.base}/sign-in?next=/account`);
  await page.click('#passkey');
  await at('/account');
  await page.getByText('ana@riverside.example').waitFor();
  await page.goto(`${desk.base}/sign-in?again&next=/account`);
  await page.fill('#proof', password);
  await page.click('#again button');
  await at('/account');
  assert.deepEqual(page.faults, []);
});

test('whoever reads Spanish is asked, and refused, in Spanish, in the look that was chosen', { skip }, async () => {
  const spanish = await browser.newContext({ locale: 'es' });
  const other = await spanish.newPage();
  await other.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await other.goto(`${desk.base}/sign-in`);
  await other.getByRole('heading', { name: 'Entrar' }).waitFor();
  assert.deepEqual(await other.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ['es', 'dark']);
  await other.getByLabel('Correo electrónico').fill('nobody@riverside.example');
  await other.getByRole('textbox', { name: 'Contraseña' }).fill('not the right one');
  await other.getByRole('button', { name: 'Entrar', exact: true }).click();
  await other.getByRole('alert').getByText('El correo o la contraseña no es correcto.').waitFor();
  await spanish.close();
});
