// Leads and tasks in the dashboard, on a demo desk of their own: what the desk makes of calls and texts by itself, and what
// the team makes of it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { colleague, faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';
import { launch } from './browser.js';

const PATIENCE_MS = 20_000;

let browser;
let demo;
let page;

/** An open day of the clinic, as somebody would say it. */
const aDay = () => {
  const day = new Date(Date.now() + 9 * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
};

const task = (text, where = page) => where.getByRole('main').getByRole('listitem').filter({ hasText: text });
const column = (name) => page.getByRole('region', { name, exact: true });

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base);
  page.setDefaultTimeout(PATIENCE_MS);
  await firstRun(page, demo);
});
after(async () => { await browser?.close(); await demo?.end(); });

test('a missed call becomes a task while it is looked at, is ticked off, and undone', { skip }, async () => {
  await page.goto('/contacts/tasks');
  await page.getByText('Nothing to do').waitFor();
  await demo.missed('+15875550141');
  const missed = task('Call (587) 555-0141 back');
  await missed.waitFor();
  await missed.getByText(/^Due /).waitFor();
  await missed.getByRole('checkbox').click({ force: true });
  await missed.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await missed.waitFor();
  await missed.getByRole('checkbox').click({ force: true });
  await missed.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await missed.getByText(/^Done /).waitFor();
});

test('whoever writes back is looked after: the task is done by itself, and a lead is there', { skip }, async () => {
  await demo.missed('+15875550142');
  await page.goto('/contacts/tasks');
  const missed = task('Call (587) 555-0142 back');
  await missed.waitFor();
  await demo.text('+15875550142', 'Sorry I missed you, do you have time for a cleaning?');
  await missed.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Leads' }).click();
  await column('New').getByText('(587) 555-0142').waitFor();
});

test('a lead is moved by key and menu, its value is set and summed, and a booking moves it by itself', { skip }, async () => {
  await page.goto('/contacts/leads');
  const card = (where) => column(where).getByRole('button', { name: /555-0142/ }).first();
  await card('New').focus();
  await page.keyboard.press('2');
  await card('Qualified').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await card('New').click();
  const sheet = page.getByRole('dialog', { name: '(587) 555-0142' });
  await sheet.getByLabel('What it is worth').fill('250');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.waitFor({ state: 'detached' });
  await column('New').getByRole('heading').locator('..').getByText('$250').waitFor();
  await demo.text('+15875550143', `I would like a checkup on ${aDay()} at 2 pm`);
  await column('Qualified').getByText('(587) 555-0143').waitFor();
  await demo.text('+15875550143', 'Bo Chen');
  await demo.text('+15875550143', 'yes');
  await column('Appointment').getByText('Bo Chen').waitFor();
  await column('Appointment').getByRole('button', { name: 'Move Bo Chen to' }).click();
  await page.getByRole('menuitem', { name: 'Lost' }).click();
  const lost = page.getByRole('dialog', { name: 'Bo Chen' });
  assert.ok(await lost.getByRole('button', { name: 'Save' }).isDisabled(), 'it is lost for a reason');
  await lost.getByLabel('Why it was lost').fill('Went to a clinic nearer to home');
  await lost.getByRole('button', { name: 'Save' }).click();
  await column('Lost').getByText('Went to a clinic nearer to home').waitFor();
});

test('a task is noted, given to a colleague, and is theirs to do', { skip }, async () => {
  const ben = await colleague(browser, demo, page, 'Ben');
  await page.goto('/contacts/tasks');
  await page.getByRole('button', { name: 'New task' }).click();
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('What is to be done').fill('Order gloves');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await task('Order gloves').getByRole('button', { name: /Whose it is/ }).click();
  await page.getByRole('menuitem', { name: 'Ben' }).click();
  await task('Order gloves').getByText('Ben').waitFor();
  await ben.goto('/contacts/tasks?show=mine');
  await task('Order gloves', ben).waitFor();
  await page.getByRole('button', { name: 'Mine' }).click();
  await page.getByText('Nothing is yours to do').waitFor();
  await ben.goto('/today');
  await task('Order gloves', ben).waitFor();
  await ben.context().close();
});

test('on a phone one stage is shown at a time, and nothing is wider than the screen', { skip }, async () => {
  const phone = await open(browser, demo.base, { viewport: { width: 390, height: 844 }, storageState: await page.context().storageState() });
  await phone.goto('/contacts/leads');
  await phone.getByRole('group', { name: 'Stages' }).getByRole('button', { name: /^Lost/ }).click();
  await phone.getByText('Went to a clinic nearer to home').waitFor();
  assert.equal(await phone.getByText('(587) 555-0142').filter({ visible: true }).count(), 0);
  for (const path of ['/contacts/leads', '/contacts/tasks']) {
    await phone.goto(path);
    await phone.getByRole('heading', { name: 'Contacts' }).waitFor();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${path} is ${wide} px wider than the screen`);
  }
  await phone.context().close();
});

test('axe finds nothing on leads and tasks in both themes', { skip }, async () => {
  for (const [path, shown] of [['/contacts/leads', '(587) 555-0142'], ['/contacts/tasks?show=done', '(587) 555-0142']]) {
    await page.goto(path);
    await page.getByText(shown).first().waitFor();
    assert.deepEqual(await faultsInBothThemes(page), [], path);
  }
  assert.deepEqual(page.faults, []);
});
