// The calendar of the dashboard, on a demo desk of their own.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { ask as asked, firstRun, open, skip, startDemo } from './dashboard.js';
import { launch } from './browser.js';

let browser;
let demo;
let page;

const ask = (method, path, body) => asked(page, method, path, body);

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** The nth day from a week ahead on which the business opens, and the instant so many quarters of an hour after it does. */
async function openDay(nth) {
  const { body } = await ask('GET', `/v1/calendar?from=${day(7)}&to=${day(30)}`);
  const found = body.days.filter(({ open }) => open.length > 0)[nth];
  const opens = Date.parse(found.open[0].starts_at);
  const [first, second] = body.resources;
  return { date: found.date, at: (quarters) => new Date(opens + quarters * 15 * 60_000).toISOString(), first, second };
}

async function book(name, starts_at, resource) {
  const { body: { items: [service] } } = await ask('GET', '/v1/services');
  const phone = `+1587555${String(2000 + Math.floor(Math.random() * 7000))}`;
  const made = await ask('POST', '/v1/bookings', { service: service.id, resource: resource.id, starts_at, name, phone });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body;
}

const box = (name) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}, `) });
const startOf = async (id) => Date.parse((await ask('GET', `/v1/bookings/${id}`)).body.starts_at);

/** Drags a booking onto another, from a point a little below its upper edge to the same point of the other. */
async function drag(from, to) {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move(a.x + 30, a.y + 6);
  await page.mouse.down();
  await page.mouse.move(a.x + 34, a.y + 20);
  await page.mouse.move(b.x + 30, b.y + 6);
  await page.locator('[data-ghost]').waitFor();
  await page.mouse.up();
}

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base);
  await firstRun(page, demo);
});
after(async () => { await browser?.close(); await demo?.end(); });

test('a booking dragged onto a taken time is refused, and a free one is offered and taken', { skip }, async () => {
  const { date, at, first } = await openDay(0);
  const ana = await book('Ana Drag', at(0), first);
  const ben = await book('Ben Stays', at(8), first);
  await page.goto(`/calendar?view=day&on=${date}`);
  await drag(box('Ana Drag'), box('Ben Stays'));
  const dialog = page.getByRole('dialog', { name: 'Move Ana Drag' });
  await dialog.getByText('This time is taken.').waitFor();
  assert.equal(await startOf(ana.id), Date.parse(at(0)), 'nothing is moved by a refusal');
  assert.ok(await dialog.getByRole('button', { name: /^Move/ }).isDisabled());
  const offers = dialog.getByRole('group', { name: 'The nearest that are free' }).getByRole('button');
  assert.equal(await offers.count(), 3);
  await offers.first().click();
  await dialog.getByText(/^Text to \+1587555/).waitFor();
  await dialog.getByRole('button', { name: 'Move and text' }).click();
  await page.getByText('Ana Drag was moved.').waitFor();
  assert.notEqual(await startOf(ana.id), Date.parse(at(0)));
  assert.equal(await startOf(ben.id), Date.parse(at(8)));
  // The guest got what was shown.
  const { body: { items } } = await ask('GET', `/v1/conversations/${ana.conversation}/messages`);
  assert.ok(items.length >= 2, 'the confirmation and the notice of the move');
  assert.deepEqual(page.faults, []);
});

test('a booking is moved by keys alone', { skip }, async () => {
  const { date, at, second } = await openDay(1);
  const cora = await book('Cora Keys', at(0), second);
  await page.goto(`/calendar?view=day&on=${date}`);
  await box('Cora Keys').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move Cora Keys' });
  await dialog.getByText('This is where it is now.').waitFor();
  const time = dialog.getByLabel('Time', { exact: true });
  const [hour, minute] = (await time.inputValue()).split(':').map(Number);
  await time.fill(`${String(hour + 2).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  await dialog.getByText(/^Text to/).waitFor();
  await time.press('Enter');
  await page.getByText('Cora Keys was moved.').waitFor();
  assert.equal(await startOf(cora.id), Date.parse(at(8)));
});

test('a change by somebody else in between keeps where it was to go, and moves nothing unseen', { skip }, async () => {
  const { date, at, second } = await openDay(2);
  const dora = await book('Dora Twice', at(12), second);
  await page.goto(`/calendar?view=day&on=${date}`);
  await box('Dora Twice').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move Dora Twice' });
  const time = dialog.getByLabel('Time', { exact: true });
  const [hour, minute] = (await time.inputValue()).split(':').map(Number);
  await time.fill(`${String(hour + 2).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const go = dialog.getByRole('button', { name: 'Move and text' });
  await go.waitFor();
  // The page hears of no event meanwhile: its own answer to the check has to find out.
  await page.route('**/v1/bookings/*/move', async (route) => {
    if (!route.request().headers()['if-match']) return route.fallback();
    await ask('POST', `/v1/bookings/${dora.id}/move`, { starts_at: at(16) });
    return route.fallback();
  });
  await go.click();
  await dialog.getByText(/Somebody changed this appointment meanwhile/).waitFor();
  await page.unrouteAll();
  assert.equal(await startOf(dora.id), Date.parse(at(16)));
  assert.match(await time.inputValue(), /^\d\d:\d\d$/);
});

test('a time is blocked and freed again, and callers are offered none of it meanwhile', { skip }, async () => {
  const { date, first } = await openDay(3);
  await page.goto(`/calendar?view=day&on=${date}&who=${first.id}`);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Blocked time' }).click();
  await dialog.getByLabel('What for').fill('Training');
  await dialog.getByLabel('At', { exact: true }).nth(0).fill('15:00');
  await dialog.getByLabel('At', { exact: true }).nth(1).fill('16:00');
  await dialog.getByRole('button', { name: 'Block time', exact: true }).click();
  const blocked = page.getByRole('button', { name: /^Blocked: Training/ });
  await blocked.click();
  await page.getByRole('button', { name: 'Free this time' }).click();
  await page.getByText('The time is free again.').waitFor();
  await blocked.waitFor({ state: 'detached' });
});
