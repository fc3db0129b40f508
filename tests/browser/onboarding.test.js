// From an empty folder and the printed link to a booked appointment of an own service, as a stranger does it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BOOKED, launch } from './browser.js';
import { ask, becomeOwner, pageOf, signInAgain } from './businesses.js';
import { faultsInBothThemes, firstRun, open, skip, startDemo } from './dashboard.js';
import { startEmpty } from './empty.js';

let browser, desk, page;

before(async () => { if (!skip) [desk, browser] = [await startEmpty(), await launch()]; });
after(async () => { await browser?.close(); await desk?.stop(); });

const button = (on, name) => on.getByRole('button', { name, exact: true });
const next = (on) => button(on, 'Next').click();
const row = (on, text) => on.getByRole('listitem').filter({ hasText: text });

/** A workday from a week ahead on, another one each time it is asked for. */
const days = (function* () {
  for (let ahead = 7; ; ahead += 1) {
    const date = new Date(Date.now() + ahead * 86_400_000);
    if (date.getUTCDay() % 6 !== 0) yield `${date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })} at 10 AM`;
  }
}());
const day = () => days.next().value;

/** What somebody answers who wants a blood test soon, whatever is asked. */
const ANSWERS = [
  [/shall i|should i/i, () => 'Yes, please.'],
  [/your (full )?name/i, () => 'Maria Lopez'],
  [/phone|number to reach/i, () => '403 555 0177'],
  [/not available|no longer|taken|closed|not open|nothing free|when|what (day|time)/i, day],
];

/** Talks in the page until it is booked. */
async function book(on) {
  const call = on.getByRole('log', { name: 'Test call' });
  const said = call.locator('p.self-start');
  const say = on.getByLabel('What you say');
  await said.first().waitFor();
  for (let turn = 0, words = `I would like a blood test on ${day()}`; turn < 10; turn += 1) {
    const before = await said.count();
    await say.fill(words);
    await on.keyboard.press('Enter');
    await said.nth(before).waitFor();
    const heard = (await said.allInnerTexts()).slice(before).join(' ');
    if (BOOKED.test(heard)) return;
    words = (ANSWERS.find(([asked]) => asked.test(heard)) ?? [0, () => 'Yes.'])[1]();
  }
  assert.fail(`not booked: ${(await call.innerText()).replaceAll('\n', ' | ')}`);
}

test('an empty desk answers for a business of its own in under five minutes', { skip }, async () => {
  const began = Date.now();
  page = await pageOf(browser, desk, { timezoneId: 'America/Edmonton' });
  await becomeOwner(page, desk);
  await page.getByRole('heading', { name: 'Your business' }).waitFor();
  assert.deepEqual(await faultsInBothThemes(page), []);
  await button(page, 'Begin').click();
  await page.getByText('This is needed.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Riverside Clinic');
  await page.getByRole('button', { name: /What kind of business/ }).click();
  await page.getByRole('option', { name: 'Medical practice' }).click();
  await button(page, 'Begin').click();

  await page.getByLabel('Address').fill('120 River Street');
  await next(page);
  await page.getByRole('heading', { name: 'When are you open?' }).waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'What do people book?' }).waitFor();
  await row(page, 'Checkup').getByText('Sample').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Blood test');
  await page.getByLabel('Price').fill('25');
  await button(page, 'Add').click();
  await row(page, 'Blood test').getByText('$25').waitFor();
  // What is the usual one can go too: another one is it then.
  await button(page, 'Remove Checkup').click();
  await row(page, 'Checkup').waitFor({ state: 'detached' });
  await button(page, 'Remove the samples').click();
  await row(page, 'Vaccination').waitFor({ state: 'detached' });
  await next(page);

  await page.getByRole('heading', { name: 'Who do they book?' }).waitFor();
  await row(page, 'our team').getByText('Sample').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Dr. Patel');
  await button(page, 'Add').click();
  await row(page, 'Dr. Patel').waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'How do people reach you?' }).waitFor();
  const { body: { items: staff } } = await ask(page, await here(page), 'GET', '/v1/resources');
  assert.deepEqual(staff.map(({ name }) => name), ['Dr. Patel'], 'the sample stood in until there was somebody');

  // Left here, and opened in another browser: what was done is read from the desk, so it goes on after it.
  const other = await pageOf(browser, desk, { timezoneId: 'America/Edmonton' });
  await signInAgain(other);
  await other.goto('/onboarding');
  // Nobody changed the hours, which only the first browser knows were looked at.
  for (const title of ['When are you open?', 'What do people book?', 'Who do they book?']) {
    await other.getByRole('heading', { name: title }).waitFor();
    await next(other);
  }
  await other.getByRole('heading', { name: 'How do people reach you?' }).waitFor();
  await button(other, 'Add a chat').click();
  await other.getByText('data-key="riverside-clinic').waitFor();
  await next(other);
  await other.getByRole('heading', { name: 'How does it talk?' }).waitFor();
  await next(other);
  await other.getByRole('heading', { name: 'Talk to it' }).waitFor();
  await book(other);
  await other.getByRole('status').filter({ hasText: 'Booked: Blood test on' }).waitFor();
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`# from the printed link to a booked appointment: ${seconds} s, typing aside`);

  const { body: { items: booked } } = await ask(other, await here(other), 'GET', '/v1/bookings');
  assert.deepEqual(booked.map(({ name, status }) => [name, status]), [['Maria Lopez', 'confirmed']]);
  assert.deepEqual(await faultsInBothThemes(other), []);
  await button(other, 'Take it out').click();
  await other.getByText('Taken out again').waitFor();
  await next(other);
  await other.getByText('Your assistant answers.').waitFor();
  assert.deepEqual([...page.faults, ...other.faults], []);
  await other.context().close();
});

const here = async (on) => (await on.evaluate(async () => (await fetch('/v1/me')).json())).tenants[0].id;

test('the clinic of the demo is changed like any other', { skip }, async () => {
  const demo = await startDemo();
  try {
    const owner = await open(browser, demo.base);
    await firstRun(owner, demo);
    await owner.goto('/onboarding?step=services');
    await owner.getByLabel('Name', { exact: true }).fill('Blood test');
    await button(owner, 'Add').click();
    await row(owner, 'Blood test').waitFor();
    await owner.goto('/settings/business');
    await owner.getByLabel('Name', { exact: true }).fill('Riverside Two');
    await button(owner, 'Save').click();
    await owner.getByText('Not saved yet').waitFor({ state: 'detached' });
    assert.equal(await owner.getByText('settings file').count(), 0);
    await demo.stop();
    await demo.start();
    await owner.reload();
    await owner.getByLabel('Name', { exact: true }).waitFor();
    assert.equal(await owner.getByLabel('Name', { exact: true }).inputValue(), 'Riverside Two', 'a new start keeps it');
    assert.deepEqual(owner.faults, []);
  } finally { await demo.end(); }
});
