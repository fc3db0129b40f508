// The inbox, as a member works in it: taking over, answering, noting, handing back, by mouse, by keys and on a phone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { book, launch } from './browser.js';
import { BIN, ask, colleague, firstRun, open, skip, startDemo, tab } from './dashboard.js';
import { act, answer, away, gone, note, numbers, row, seen, sendTexts, texted, thread } from './inbox.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let browser, demo, page;
const number = numbers(300);

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base, { acceptDownloads: true });
  await firstRun(page, demo);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

const text = (on = page) => on.getByRole('main').innerText();
const left = async () => (await (await fetch(`${demo.base}/demo/feed`)).json()).texts.map(({ body }) => body);

test('from the first run to the first booking: a caller books, and it stands in the inbox and in the calendar', { skip }, async () => {
  const [caller, shown] = number();
  const call = await demo.call(caller);
  await seen(row(page, shown).getByText('On the phone now'));
  await row(page, shown).click();
  await book('Maria Lopez', call);
  await seen(thread(page).getByText('A booking was made'));
  await call.hangUp();
  await seen(thread(page).getByText('The call ended'));
  await seen(page.getByRole('complementary', { name: 'Person' }).getByText('Bookings'));
  await away(page);
  await seen(row(page, 'Maria Lopez'));
  const { body: { items: [booking] } } = await ask(page, 'GET', '/v1/bookings');
  await page.goto(`/calendar?view=day&on=${booking.starts_at.slice(0, 10)}`);
  await seen(page.getByRole('main').getByRole('button', { name: /^Maria Lopez, / }));
  await page.goto('/inbox');
  assert.deepEqual(page.faults, []);
});

test('a member takes over, answers, notes and hands back', { skip }, async () => {
  const [from] = await texted(page, demo, number);
  await act(page, 'Take over').click();
  await seen(act(page, 'Hand back'));
  await answer(page).fill('We are open until five.');
  await sendTexts(page).click();
  const sent = thread(page).locator('div', { hasText: 'We are open until five.' });
  await seen(sent.getByText('Delivered').last());
  assert.equal(await answer(page).inputValue(), '');
  await act(page, 'Note').click();
  await seen(page.getByText('Only your team sees this'));
  await note(page).fill('Called twice already.');
  await act(page, 'Add note').click();
  await seen(thread(page).getByText('Called twice already.'));
  await demo.text(from, 'Thank you');
  await seen(thread(page).getByText('Thank you'));
  await act(page, 'Hand back').click();
  await seen(act(page, 'Take over'));
  await seen(thread(page).getByText('You handed back to the assistant'));
  const all = await left();
  assert.ok(all.includes('We are open until five.') && !all.includes('Called twice already.'), 'a note never leaves');
  assert.deepEqual(page.faults, []);
});

test('what was seen is no longer new, in this tab and in another', { skip }, async () => {
  const other = await tab(page.context());
  await other.goto('/inbox');
  await away(page);
  await away(other);
  const [from, shown] = number();
  await demo.text(from, 'Anybody there?');
  for (const tab of [page, other]) await seen(row(tab, shown).getByText('New to you'));
  await page.bringToFront();
  await row(page, shown).click();
  for (const tab of [page, other]) await gone(row(tab, shown).getByText('New to you'));
  await page.keyboard.press('u');
  for (const tab of [page, other]) await seen(row(tab, shown).getByText('New to you'));
  await other.close();
});

test('of two who take over at once, while the contact writes, one wins; the other sees who and keeps what they wrote', { skip }, async () => {
  const other = await colleague(browser, demo, page, 'Ben', 'manager');
  const [from, shown] = await texted(page, demo, number);
  await row(other, shown).click();
  await answer(other).fill('My own words');
  await answer(page).fill('Ana’s words');
  let arrived = 0;
  let release;
  const both = new Promise((done) => { release = done; });
  for (const one of [page, other]) {
    await one.route('**/take-over', async (route) => {
      arrived += 1;
      if (arrived === 2) { await demo.text(from, 'Is anybody there?'); release(); }
      await both;
      await route.continue().catch(() => {});
    });
  }
  await Promise.all([act(page, 'Take over').click(), act(other, 'Take over').click()]);
  const winner = await Promise.any([seen(act(page, 'Hand back')).then(() => page), seen(act(other, 'Hand back')).then(() => other)]);
  const [loser, name] = winner === page ? [other, 'Ana Ruiz'] : [page, 'Ben'];
  await seen(loser.getByText(`${name} was quicker. What you wrote is kept.`));
  await seen(loser.getByText(`${name} is answering`));
  await seen(thread(loser).getByText('Is anybody there?'));
  assert.equal(await act(loser, 'Take over').count() + await act(loser, 'Hand back').count(), 0, 'nothing takes it from a colleague by one press');
  assert.equal((await text(loser)).split(/took over/).length - 1, 1);
  await winner.unrouteAll();
  await sendTexts(winner).click();
  await seen(thread(loser).getByText(winner === page ? 'Ana’s words' : 'My own words'));
  await act(winner, 'Hand back').click();
  await seen(act(loser, 'Take over'));
  assert.equal(await answer(loser).inputValue(), winner === page ? 'My own words' : 'Ana’s words', 'what was written is there again');
  await loser.unrouteAll();
  await other.context().close();
  assert.deepEqual(page.faults, []);
});

test('the contact may write at the very moment somebody takes over or hands back', { skip }, async () => {
  const [from] = await texted(page, demo, number);
  for (const [name, next] of [['Take over', 'Hand back'], ['Hand back', 'Take over']]) {
    await page.route(/\/(take-over|hand-back)$/, async (route) => { await demo.text(from, `Before: ${name}`); await route.continue(); }, { times: 1 });
    await act(page, name).click();
    await seen(act(page, next));
    await seen(thread(page).getByText(`Before: ${name}`));
  }
});

test('what is being written stays with its conversation, through other ones, a reload, and in another browser', { skip }, async () => {
  const [, first] = await texted(page, demo, number);
  await answer(page).fill('For the first');
  const [, second] = await texted(page, demo, number);
  assert.equal(await answer(page).inputValue(), '');
  await answer(page).fill('For the second');
  await row(page, first).click();
  await page.getByRole('heading', { name: first }).waitFor();
  assert.equal(await answer(page).inputValue(), 'For the first');
  await away(page);
  await seen(row(page, second).getByText('Draft'));
  await page.reload();
  await seen(thread(page));
  assert.equal(await answer(page).inputValue(), 'For the first');
  const elsewhere = await browser.newContext({ baseURL: demo.base, locale: 'en-CA', viewport: { width: 1280, height: 800 }, storageState: { cookies: await page.context().cookies(), origins: [] } });
  const there = await tab(elsewhere);
  await there.goto(page.url());
  await there.waitForFunction(() => document.querySelector('textarea')?.value === 'For the first');
  await elsewhere.close();
  await page.getByRole('button', { name: 'Take over and send' }).click();
  await seen(act(page, 'Hand back'));
  assert.deepEqual((await left()).filter((body) => /^For the/.test(body)), ['For the first']);
  await row(page, second).click();
  await page.getByRole('heading', { name: second }).waitFor();
  assert.equal(await answer(page).inputValue(), 'For the second');
  await answer(page).fill('');
});

test('when somebody answered meanwhile nothing leaves, and what was written is kept', { skip }, async () => {
  const [from] = await texted(page, demo, number);
  await answer(page).fill('We open at nine.');
  // The page is slow to show the assistant's next answer.
  let show;
  const late = new Promise((done) => { show = done; });
  await page.route('**/timeline*', async (route) => { await late; await route.continue().catch(() => {}); });
  const before = (await left()).length;
  await demo.text(from, 'Where are you?');
  while ((await left()).length < before + 2) await page.waitForTimeout(50);
  await page.getByRole('button', { name: 'Take over and send' }).click();
  await seen(page.getByRole('alert').getByText('Somebody answered meanwhile. Read it first.'));
  show();
  await page.unroute('**/timeline*');
  await seen(thread(page).getByText('120 River Street', { exact: false }));
  assert.ok(!(await left()).includes('We open at nine.'), 'nothing left');
  await seen(act(page, 'Take over'));
  await page.getByRole('alert').getByRole('button', { name: 'Edit' }).click();
  assert.equal(await answer(page).inputValue(), 'We open at nine.');
  await page.getByRole('button', { name: 'Take over and send' }).click();
  await seen(act(page, 'Hand back'));
  await seen(thread(page).getByText('We open at nine.'));
});

test('two answers in quick succession both leave, in their order', { skip }, async () => {
  await texted(page, demo, number);
  await act(page, 'Take over').click();
  await seen(act(page, 'Hand back'));
  for (const body of ['First this.', 'Then that.', 'And that is all.']) {
    await answer(page).fill(body);
    await answer(page).press('Control+Enter');
  }
  await seen(thread(page).getByText('And that is all.'));
  assert.equal(await page.getByRole('alert').count(), 0);
  const ours = ['First this.', 'Then that.', 'And that is all.'];
  assert.deepEqual((await left()).filter((body) => ours.includes(body)), ours);
});

test('everything is done by keys alone', { skip }, async () => {
  const [from, shown] = number();
  await demo.text(from, 'By keys, please');
  await page.goto('/inbox');
  await seen(row(page, shown));
  await page.keyboard.press('j');
  await seen(thread(page).getByText('By keys, please'));
  await page.keyboard.press('t');
  await seen(act(page, 'Hand back'));
  await page.keyboard.press('r');
  await page.keyboard.type('Typed, never clicked');
  await page.keyboard.press('Control+Enter');
  await seen(thread(page).getByText('Typed, never clicked'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('A note by keys');
  await page.keyboard.press('Control+Enter');
  await seen(thread(page).getByText('A note by keys'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await seen(act(page, 'Take over'));
  await page.keyboard.press('e');
  await seen(page.getByRole('status').getByText('Closed.'));
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await seen(act(page, 'Take over'));
  await page.keyboard.press('Control+k');
  await seen(page.getByRole('dialog', { name: 'Go to or do' }));
  await page.keyboard.type('calen');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/calendar**');
  await gone(page.getByRole('dialog'));
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/inbox**');
  assert.deepEqual(page.faults, []);
});

test('on a phone three taps answer somebody, and Back is where they were in the list', { skip }, async () => {
  const those = [];
  for (let n = 0; n < 16; n += 1) {
    const [from, shown] = number();
    await demo.text(from, 'From a ladder');
    those.push(shown);
  }
  const phone = await colleague(browser, demo, page, 'Dora', 'agent', PHONE);
  await seen(row(phone, those.at(-1)));
  const low = row(phone, those[2]);
  await phone.getByRole('grid').evaluate((grid) => { grid.scrollTop = 69 * 8; });
  await seen(low);
  // While it is scrolled the list takes no taps.
  await phone.waitForFunction(() => document.elementFromPoint(200, 450)?.closest('[role=row]'));
  const place = await low.boundingBox();
  assert.ok(place.y > 100 && place.y < 700, `${place.y}`);
  // Where it stands: to tap a locator might scroll.
  await phone.touchscreen.tap(place.x + 100, place.y + 30);
  await act(phone, 'Take over').tap();
  await seen(sendTexts(phone));
  await phone.keyboard.type('On my way');
  await sendTexts(phone).tap();
  await seen(thread(phone).getByText('On my way'));
  const wider = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `${wider} px wider than the phone`);
  await phone.goBack();
  const same = row(phone, 'On my way');
  await seen(row(phone, those[3]));
  assert.ok(await phone.getByRole('grid').evaluate((grid) => grid.scrollTop) > 300, 'the list is where it was scrolled to');
  // What was answered went to the top, so the others stand one lower.
  const now = (await row(phone, those[3]).boundingBox()).y;
  assert.ok(Math.abs(now - place.y) < 3, `${now} is not ${place.y}`);
  await phone.getByRole('grid').evaluate((grid) => { grid.scrollTop = 0; });
  await seen(same);
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
});

test('why it said what it said is told, and the conversation as a test runs green', { skip }, async () => {
  const [caller, shown] = number();
  const call = await demo.call(caller, 'What are your hours?', 'Where are you?');
  await call.hangUp();
  await page.goto('/inbox?view=closed');
  await row(page, shown).click();
  await thread(page).getByRole('button', { name: 'Why?' }).nth(1).click();
  const sheet = page.getByRole('dialog', { name: 'Why did it say that?' });
  await seen(sheet.getByText('Understood'));
  await seen(sheet.getByText('What are your hours?', { exact: false }));
  await page.reload();
  await seen(sheet.getByText('Understood'));
  await act(page, 'Make this a test').click();
  const scenario = page.getByRole('dialog', { name: 'As a test' });
  assert.ok(!(await scenario.locator('pre').innerText()).includes(caller), 'the number of the caller is replaced');
  const [download] = await Promise.all([page.waitForEvent('download'), scenario.getByRole('button', { name: 'Download' }).click()]);
  const file = join(demo.data, download.suggestedFilename());
  await download.saveAs(file);
  const run = spawnSync(BIN, ['scenario', 'run', file], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  await page.keyboard.press('Escape');
  await gone(scenario);
  assert.deepEqual(page.faults, []);
});
