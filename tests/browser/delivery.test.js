// What comes between a member and the contact: a text that the vendor cannot deliver, a desk that is away, a tab that slept.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { ask, firstRun, open, skip, startDemo } from './dashboard.js';
import { act, answer, away, gone, lost, numbers, row, seen, sendTexts, texted, thread, view } from './inbox.js';

let browser, demo, page;
const number = numbers(600);

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo({ texts: true })]);
  page = await open(browser, demo.base);
  await firstRun(page, demo);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

/** What stands beside the tabs of the views, as the desk counts it. */
async function countsAreRight() {
  const { body } = await ask(page, 'GET', '/v1/inbox/counts');
  for (const [name, count] of [['Waiting', body.waiting], ['Mine', body.mine], ['All', body.all]]) {
    await seen(page.getByRole('button', { name: new RegExp(count ? `^${name} ${count}$` : `^${name}$`) }));
  }
  return body;
}

test('a text that cannot be delivered says why, is sent again, and the mark goes when it arrived', { skip }, async () => {
  const [from, shown] = await texted(page, demo, number);
  await demo.vendor.unreachable(from, 30003);
  await act(page, 'Take over').click();
  await seen(sendTexts(page));
  await answer(page).fill('We are open until five.');
  await sendTexts(page).click();
  const failed = thread(page).getByRole('alert').getByText('Not delivered: the phone is off or out of reach.');
  await seen(failed);
  await seen(row(page, shown).getByText('Failed'));
  await act(page, 'Retry').click();
  await seen(thread(page).getByText('Not delivered; sent again'));
  await seen(failed);
  assert.equal(await failed.count(), 1, 'one mark, at the last attempt');
  await seen(row(page, shown).getByText('Failed'));
  await demo.vendor.reachable(from);
  await act(page, 'Retry').click();
  await seen(thread(page).getByText('Delivered', { exact: true }).last());
  await gone(failed);
  await gone(row(page, shown).getByText('Failed'));
  assert.equal(demo.vendor.taken('We are open until five.'), 3);
  assert.deepEqual(page.faults, []);
});

test('while the vendor is down a text waits, and leaves once', { skip, timeout: 60_000 }, async () => {
  await texted(page, demo, number);
  await demo.vendor.down();
  await answer(page).fill('Second time lucky.');
  await act(page, 'Take over and send').click();
  const sent = thread(page).locator('div', { hasText: 'Second time lucky.' });
  await seen(sent.getByText('Sending').last());
  await demo.vendor.up();
  await seen(sent.getByText('Delivered').last(), 40_000);
  assert.equal(demo.vendor.taken('Second time lucky.'), 1);
});

test('an answer that the desk refuses is kept, tried again, and said once', { skip }, async () => {
  await texted(page, demo, number);
  await page.route('**/messages', (route) => route.fulfill({
    status: 403, contentType: 'application/problem+json', body: JSON.stringify({ code: 'forbidden', detail: 'Not this time.', status: 403, title: 'Forbidden', type: '/errors/forbidden' }),
  }), { times: 1 });
  await answer(page).fill('Third time lucky.');
  await act(page, 'Take over and send').click();
  await seen(page.getByRole('alert').getByText('Not this time.'));
  await page.reload();
  await seen(page.getByRole('alert').getByText('Not this time.'));
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await seen(act(page, 'Hand back'));
  await gone(page.getByRole('alert').getByText('Not this time.'));
  await seen(thread(page).getByText('Third time lucky.'));
  assert.equal(demo.vendor.taken('Third time lucky.'), 1);
});

test('a desk that cannot answer for a moment is not stormed', { skip }, async () => {
  await texted(page, demo, number);
  let asked = 0;
  await page.route('**/messages', (route) => {
    asked += 1;
    if (asked > 2) return route.continue();
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'unavailable', detail: 'Busy.', status: 503, title: 'Busy', type: '/errors/unavailable' }) });
  });
  await answer(page).fill('Fourth time lucky.');
  await act(page, 'Take over and send').click();
  await seen(page.getByText('Waits for the connection'));
  await seen(thread(page).getByText('Fourth time lucky.'));
  await page.unrouteAll();
  assert.equal(asked, 3);
  assert.equal(demo.vendor.taken('Fourth time lucky.'), 1);
});

const WRITTEN = ['Written while it was away.', 'And this after it.'];

for (const [what, comeBack] of [['catches up by itself', async () => {}], ['is loaded anew when it is back', () => page.reload()]]) {
  test(`while the desk is away a page that ${what} loses nothing that was written or came in`, { skip, timeout: 120_000 }, async () => {
    await page.goto('/inbox');
    await texted(page, demo, number);
    await act(page, 'Take over').click();
    await seen(sendTexts(page));
    const before = WRITTEN.map(demo.vendor.taken);
    await demo.stop();
    await seen(lost(page));
    for (const body of WRITTEN) {
      await answer(page).fill(body);
      await sendTexts(page).click();
    }
    await seen(page.getByText('Waits for the connection'));
    await demo.start();
    const those = [];
    for (let n = 0; n < 4; n += 1) {
      const [from, shown] = number();
      await demo.text(from, `Are you there again? ${n}`);
      those.push(shown);
    }
    await comeBack();
    await away(page);
    for (const shown of those) await seen(row(page, shown), 40_000);
    await gone(lost(page), 40_000);
    await gone(page.getByText('Waits for the connection'), 40_000);
    await seen(thread(page).getByText(WRITTEN[1]));
    assert.deepEqual((await thread(page).innerText()).match(new RegExp(WRITTEN.join('|'), 'g')), WRITTEN);
    assert.deepEqual(WRITTEN.map(demo.vendor.taken), before.map((times) => times + 1), 'each left once');
    assert.ok((await countsAreRight()).mine >= 1);
    assert.deepEqual(page.faults, []);
  });
}

test('a tab that slept while the desk was started again is up to date when it wakes', { skip, timeout: 120_000 }, async () => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await demo.stop();
  await demo.start();
  const [from, shown] = number();
  await demo.text(from, 'While you slept');
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await seen(row(page, shown), 40_000);
  await view(page, 'Waiting').click();
  await countsAreRight();
});

test('a browser without a network takes up where it was', { skip, timeout: 120_000 }, async () => {
  await view(page, 'All').click();
  await page.context().setOffline(true);
  const [from, shown] = number();
  await demo.text(from, 'From the tunnel');
  await page.context().setOffline(false);
  await seen(row(page, shown), 40_000);
  await gone(lost(page), 40_000);
  await countsAreRight();
});
