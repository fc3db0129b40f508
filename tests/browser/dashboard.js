// People who sign in to a desk, and what the tests of the dashboard look at.
import axe from 'axe-core';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export { CLINIC, startDemo } from './demo.js';
export { BIN, skip } from './own_process.js';
const PASSWORD = 'harbour violin cactus 7';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
const PAGES = /^\/(assets\/.*|(inbox|onboarding|settings|team|security|phrases|calendar|contacts|leads|tasks|figures|today)(\/.*)?)$/;

/** With DIST, the pages of that folder instead of those in the binary: to see a change without building the binary anew. */
async function fromFolder(page, folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  await page.route(({ pathname }) => PAGES.test(pathname), (route) => {
    const path = join(folder, new URL(route.request().url()).pathname);
    if (/\/assets\//.test(path) && existsSync(path)) return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(path) });
    return route.fulfill({ contentType: 'text/html', body: html });
  });
}

/** One more page of a browser that is open already: another tab. */
export async function tab(context) {
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) page.faults.push(message.text());
  });
  if (process.env.DIST) await fromFolder(page, process.env.DIST);
  return page;
}

/** A page of a browser of their own, who wants no motion; `page.faults` collects what the console complained of. */
export const open = async (browser, base, options = {}) => (
  tab(await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: base, locale: 'en-CA', reducedMotion: 'reduce', ...options })));

/** Becomes the owner by the printed link, and stands in the inbox. */
export async function firstRun(page, demo, name = 'Ana Ruiz') {
  await page.goto(demo.link());
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill('ana@clinic.example');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.waitForURL('**/inbox');
}

/** Somebody else of the team, invited by whoever stands in `page` and signed in in a browser of their own. */
export async function colleague(browser, demo, page, name, role = 'agent', options = {}) {
  const email = `${name.toLowerCase()}@clinic.example`;
  const link = await page.evaluate(async (body) => {
    const answer = await fetch('/v1/invitations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await answer.json()).link;
  }, { email, role });
  const other = await open(browser, demo.base, options);
  await other.goto(link);
  await other.getByLabel('Your name').fill(name);
  await other.getByLabel('New password').fill(PASSWORD);
  await other.getByRole('button', { name: 'Join' }).click();
  await other.waitForURL('**/inbox');
  return other;
}

/** Asks the API as whoever is signed in on the page. */
export const ask = (page, method, path, body) => page.evaluate(async ([method, path, body]) => {
  const headers = { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  const answer = await fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}, [method, path, body]);

/**
 * What axe finds serious or critical on the page as it stands, but for what a dialog has made unreachable. It is run
 * beside the page's policy, not through it.
 */
export async function faults(page) {
  await page.evaluate(axe.source);
  // What still fades in is not yet as it will stand.
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
    .map((one) => one.finished.catch(() => {}))));
  const { violations } = await page.evaluate(() => globalThis.axe.run({ exclude: [['[inert]']] }, { resultTypes: ['violations'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n').slice(1, 2)}`));
}

/** Both themes of the page, one after the other. */
export async function faultsInBothThemes(page) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await faults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}
