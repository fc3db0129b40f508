// Every page of the dashboard, in light and dark, wide and on a phone: axe finds nothing serious, and nothing scrolls sideways.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { launch } from './browser.js';
import { ask, faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';

const WIDTHS = [[1280, 800], [390, 844]];
/** Each with what of the demo stands in its address. */
const PAGES = [
  '/inbox', '/inbox?view=waiting', '/inbox?q=nothing-is-called-this', '/inbox/{conversation}', '/inbox/{call}', '/inbox/{call}?why=1',
  '/calendar?view=day&on={day}', '/calendar?view=week&on={day}', '/calendar?view=month&on={day}', '/calendar?view=agenda&on={day}', '/calendar?view=day&on={day}&booking={booking}',
  '/contacts', '/contacts/leads', '/contacts/tasks', '/contacts/{contact}', '/today', '/figures',
  '/settings', '/settings/business', '/settings/hours', '/settings/services', '/settings/services?open=new', '/settings/staff', '/settings/rules', '/settings/channels', '/settings/channels?open=new',
  '/settings/assistant', '/settings/replies', '/settings/keys', '/settings/keys?open=new', '/settings/webhooks', '/settings/webhooks?open=new', '/settings/audit',
  '/team', '/team?open=invite', '/team?open=new-role', '/security', '/phrases', '/onboarding',
];
/** Stands in for parts of an address. */
const plain = (path) => path.split('?')[0].replace(/\{\w+\}/g, '$id');

let browser, demo, page, known;

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base);
  await firstRun(page, demo);
  await demo.text('+14035550201', 'What are your hours?');
  const call = await demo.call('+14035550202', 'What are your hours?');
  await call.hangUp();
  const { body: { items: [service] } } = await ask(page, 'GET', '/v1/services');
  const from = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { body: calendar } = await ask(page, 'GET', `/v1/calendar?from=${from}&to=${new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)}`);
  const day = calendar.days.find(({ open: opening }) => opening.length > 0);
  const made = await ask(page, 'POST', '/v1/bookings', { service: service.id, resource: calendar.resources[0].id, starts_at: day.open[0].starts_at, name: 'Ada Access', phone: '+14035550203' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { body: { items } } = await ask(page, 'GET', '/v1/conversations?limit=20');
  const of = (medium) => items.find((one) => one.medium === medium);
  known = { conversation: of('sms').id, call: of('voice').id, contact: of('sms').contact, day: day.date, booking: made.body.id };
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

/** Everything is there and nothing is loading. */
async function settled() {
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).or(page.getByRole('heading', { level: 2 })).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('status', { name: 'Loading …' }).first().waitFor({ state: 'detached' });
}

test('the table has every page there is', () => {
  const source = new URL('../../dashboard/src/', import.meta.url);
  const listed = new Set(PAGES.map(plain));
  for (const feature of readdirSync(source)) {
    const file = new URL(`${feature}/routes.tsx`, source);
    if (!existsSync(file)) continue;
    const paths = [...readFileSync(file, 'utf8').matchAll(/(?:path: |under\()'([^']+)'/g)].map(([, path]) => path);
    const [first, ...below] = paths;
    for (const path of [first, ...below.filter((one) => one !== '/').map((one) => (one.startsWith(first) ? one : `${first}/${one.replace(/^\//, '')}`))]) {
      assert.ok(listed.has(path), `${path} of ${feature} is not in the table`);
    }
  }
});

for (const path of PAGES) {
  test(`${path}: nothing serious, nothing sideways`, { skip }, async () => {
    for (const [width, height] of WIDTHS) {
      await page.setViewportSize({ width, height });
      await page.goto(path.replace(/\{(\w+)\}/g, (_, name) => known[name]));
      await settled();
      assert.deepEqual(await faultsInBothThemes(page), [], `at ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `scrolls sideways at ${width}`);
    }
    assert.deepEqual(page.faults, []);
  });
}

test('the palette and the list of keys: nothing serious', { skip }, async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/inbox');
  await settled();
  for (const [key, name] of [['Control+k', 'Go to or do'], ['?', 'Keys']]) {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).waitFor();
    assert.deepEqual(await faultsInBothThemes(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
  }
});
