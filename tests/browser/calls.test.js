// A newcomer's walk: people call the demo, one call is taken over and spoken in, handed back, its booking moved, its words
// explained, and the whole kept as a test that runs green.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOOKED, eventually, launch, person } from './browser.js';
import { BIN, faults, firstRun, open, skip, startDemo } from './dashboard.js';

const CALLER = '+14035550198';
const SHOWN = '(403) 555-0198';
const A_CALL_MS = 60_000;
let browser, demo, page, phone, conversation;

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo({ callers: true })]);
  [page, phone] = await Promise.all([open(browser, demo.base), open(browser, demo.base)]);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

const list = () => page.getByRole('grid').first();
const row = (text) => list().getByRole('row').filter({ hasText: text });
const thread = () => page.getByRole('log');
const heard = () => phone.locator('.spoken.desk');
const lastHeard = () => heard().last().innerText();

/** The caller says something, and hears the answer to it. */
async function says(text) {
  const before = await heard().count();
  await phone.fill('#speech', text);
  await phone.press('#speech', 'Enter');
  await eventually(`an answer to "${text}"`, async () => await heard().count() > before);
}

test('after the first sign-in people call and write, and the list fills by itself', { skip }, async () => {
  await firstRun(page, demo);
  await row('On the phone now').first().waitFor({ timeout: A_CALL_MS });
  await row('Maria Lopez').waitFor({ timeout: A_CALL_MS });
  await row('Urgent').waitFor({ timeout: A_CALL_MS });
  await row('(403) 555-0157').waitFor({ timeout: A_CALL_MS });
  assert.deepEqual(page.faults, []);
});

test('a call is taken over, and the caller hears who joins and what they write', { skip }, async () => {
  await phone.goto('/');
  await phone.fill('#caller', CALLER);
  await phone.click('#call');
  await heard().first().waitFor();
  await row(SHOWN).click();
  await page.getByRole('group', { name: 'The call' }).getByText('The assistant speaks').waitFor();
  await phone.fill('#speech', 'I would like a che');
  await page.getByText('I would like a che …').waitFor();
  await says('I would like a checkup');
  await page.getByText('I would like a che …').waitFor({ state: 'detached' });
  await thread().getByText(/Wants: Book an appointment.*Service: Checkup/).waitFor();
  await thread().getByText(/answered in/).waitFor();
  await thread().getByText('I would like a checkup').waitFor();
  await page.getByRole('button', { name: 'Take over', exact: true }).click();
  await page.getByText('You speak, by writing').waitFor();
  await heard().filter({ hasText: 'Ana is joining the call' }).waitFor();
  await page.getByRole('textbox', { name: 'Say this', exact: true }).fill('Hello, this is Ana. Do you come for the first time?');
  await page.getByRole('button', { name: 'Say this', exact: true }).click();
  await heard().filter({ hasText: 'Do you come for the first time?' }).waitFor();
  await phone.fill('#speech', 'Yes, the first time');
  await phone.press('#speech', 'Enter');
  await thread().getByText('Yes, the first time').waitFor();
  await thread().getByText('Said', { exact: true }).waitFor();
  assert.deepEqual(await faults(page), []);
});

test('handed back, the assistant goes on where it was, and books', { skip }, async () => {
  await page.getByRole('button', { name: 'Hand back' }).click();
  await page.getByText('The assistant speaks').waitFor();
  const somebody = person('Nora Falk');
  for (let turn = 0; turn < 12 && !BOOKED.test(await lastHeard()); turn += 1) await says(somebody.answer(await lastHeard()));
  assert.match(await lastHeard(), BOOKED);
  await thread().getByText('A booking was made').waitFor();
  await phone.click('#hang-up');
  await thread().getByText('The call ended').waitFor();
  await page.getByRole('group', { name: 'The call' }).waitFor({ state: 'detached' });
});

test('its booking is moved in the calendar', { skip }, async () => {
  const booking = await page.evaluate(async () => {
    const { items } = await (await fetch('/v1/bookings')).json();
    return items.find(({ name }) => name === 'Nora Falk');
  });
  conversation = booking.conversation;
  await page.goto(`/calendar?view=day&on=${booking.starts_at.slice(0, 10)}`);
  await page.getByRole('main').getByRole('button', { name: /^Nora Falk, / }).focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move Nora Falk' });
  const time = dialog.getByLabel('Time', { exact: true });
  const [hour, minute] = (await time.inputValue()).split(':').map(Number);
  await time.fill(`${String(hour + 3).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  await dialog.getByText(/^Text to/).waitFor();
  await time.press('Enter');
  await page.getByText('Nora Falk was moved.').waitFor();
});

test('why it said that is told, and the conversation is kept as a test that runs green', { skip }, async () => {
  await page.goto(`/inbox/${conversation}`);
  await thread().getByRole('button', { name: 'Why?' }).last().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Understood').waitFor();
  await sheet.getByRole('button', { name: 'Make this a test' }).click();
  const saves = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Download' }).click({ timeout: 60_000 });
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-scenario-'));
  const file = join(folder, 'kept.yaml');
  await (await saves).saveAs(file);
  const ran = spawnSync(BIN, ['scenario', 'run', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
  assert.deepEqual(page.faults, []);
});
