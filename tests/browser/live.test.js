// The lists as events change them: after any run of acts each shows what the desk would answer now.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { eventually, launch } from './browser.js';
import { ask, firstRun, open, skip, startDemo } from './dashboard.js';
import { act, away, list, numbers, row, seen, shownIds, texted, thread, view } from './inbox.js';

const SEED = Number(process.env.SEED ?? 7);
const ACTS = 60;
const CONVERSATIONS = 9;
const VIEWS = [['Waiting', 'waiting'], ['Mine', 'mine'], ['All', 'all'], ['Unassigned', 'unassigned'], ['Assistant', 'assistant'], ['Snoozed', 'snoozed'], ['Closed', 'closed'], ['Failed', 'failed']];
let browser, demo, page;
const number = numbers(900);

before(async () => {
  if (skip) return;
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await open(browser, demo.base, { viewport: { width: 1280, height: 1600 } });
  await firstRun(page, demo);
}, { timeout: 120_000 });
after(async () => { await browser?.close(); await demo?.end(); });

/** Chance that can be repeated: mulberry32. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const fresh = async (name) => (await ask(page, 'GET', `/v1/inbox?view=${name}&limit=100`)).body.items.map(({ conversation }) => conversation);

async function look(name) {
  if (['Waiting', 'Mine', 'All'].includes(name)) return view(page, name).click();
  const tab = page.getByRole('button', { name: /^(More|Unassigned|Assistant|Snoozed|Closed|Failed)$/ }).and(page.locator('header button')).last();
  await tab.click();
  return page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
}

async function everyView(check) {
  for (const [name, id] of VIEWS) {
    await look(name);
    await page.waitForURL((url) => (url.searchParams.get('view') ?? 'all') === id);
    await seen(page.getByRole('grid', { name }));
    await check(name, id);
  }
}

test(`after any run of acts every list shows what a fresh question would answer (SEED=${SEED})`, { skip, timeout: 120_000 }, async () => {
  const next = chance(SEED);
  const callers = Array.from({ length: CONVERSATIONS }, () => number()[0]);
  await everyView(async () => {});
  let listed = 0;
  page.on('request', (request) => { if (/\/v1\/inbox\?/.test(request.url()) && !request.headers()['idempotency-key']) listed += 1; });
  const path = async () => {
    const { body: { items } } = await ask(page, 'GET', '/v1/conversations?limit=100');
    return items.length ? `/v1/conversations/${items[next(items.length)].id}` : undefined;
  };
  const me = (await ask(page, 'GET', '/v1/me')).body.id;
  const post = async (what, body) => { const at = await path(); if (at) await ask(page, 'POST', `${at}/${what}`, body); };
  const acts = [
    () => demo.text(callers[next(CONVERSATIONS)], ['Hello', 'What are your hours?', 'I want to speak to a person', 'Thank you'][next(4)]),
    () => demo.text(callers[next(CONVERSATIONS)], 'Are you open on Sunday?'),
    () => post('take-over'), () => post('hand-back'), () => post('close'), () => post('reopen'), () => post('no-answer-needed'),
    () => post('assign', { member: me }), () => post('unread'),
    () => post('messages', { body: 'A person answers.', take: true }),
    () => post('snooze', { until: new Date(Date.now() + 3_600_000).toISOString() }),
  ];
  for (let step = 0; step < ACTS; step += 1) await acts[next(acts.length)]();
  await away(page);
  await everyView(async (name, id) => {
    const same = async () => JSON.stringify(await shownIds(page)) === JSON.stringify(await fresh(id));
    await eventually(`the list ${name} is that of the desk`, same);
  });
  // `fresh` itself asks with a key of its own; the page asked for none of these lists again.
  assert.equal(listed, 0, 'the lists were kept by events alone');
  const { body: counts } = await ask(page, 'GET', '/v1/inbox/counts');
  for (const [name, id] of VIEWS.slice(0, 3)) await seen(page.getByRole('button', { name: counts[id] ? `${name} ${counts[id]}` : name, exact: true }));
  assert.deepEqual(page.faults, []);
});

test('rows hold still under the pointer and count what came; the next page and another list come all the same', { skip, timeout: 60_000 }, async () => {
  await page.goto('/inbox');
  let latest;
  for (let n = 0; n < 60; n += 1) {
    const [from, shown] = number();
    await demo.text(from, 'One of many');
    latest = shown;
  }
  await away(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await seen(row(page, latest));
  const box = await list(page).boundingBox();
  await page.mouse.move(box.x + 100, box.y + 200);
  await page.mouse.move(box.x + 101, box.y + 201);
  const before = await shownIds(page);
  const [from, shown] = number();
  await demo.text(from, 'Let me in');
  await seen(page.getByRole('button', { name: '1 new' }));
  assert.equal((await shownIds(page))[0], before[0], 'the rows stand where they stood');
  const { body: { items: [, ...older] } } = await ask(page, 'GET', '/v1/inbox?view=all&limit=60');
  const last = list(page).locator(`[data-conversation="${older.at(-2).conversation}"]`);
  for (let tries = 0; tries < 40 && !(await last.count()); tries += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
  await seen(last);
  assert.equal(await page.getByRole('button', { name: /^\d+ new$/ }).innerText(), '1 new', 'the next page is nothing new');
  await page.keyboard.press('/');
  await page.keyboard.type('Let me in');
  await seen(row(page, shown));
  await page.waitForFunction(() => document.querySelectorAll('[data-conversation]').length === 1);
  await page.keyboard.press('Escape');
  await away(page);
});

/** Whether a row is on the screen as a whole: within the list, which is below the tabs. */
async function isInView(page, id) {
  const [box, line] = [await list(page).boundingBox(), await list(page).locator(`[data-conversation="${id}"]`).boundingBox().catch(() => undefined)];
  return Boolean(line) && line.y >= box.y - 1 && line.y + line.height <= box.y + box.height + 1;
}

test('the list goes where the keys go, however fast they are pressed, and to what a link opens', { skip, timeout: 60_000 }, async () => {
  await page.goto('/inbox');
  await page.setViewportSize({ width: 1280, height: 800 });
  await seen(list(page).getByRole('row'));
  await away(page);
  const { body: { items } } = await ask(page, 'GET', '/v1/inbox?view=all&limit=50');
  const id = (n) => items[n].conversation;
  const comesTo = async (n) => {
    await page.waitForURL(`**/inbox/${id(n)}*`);
    await eventually(`row ${n} is in view`, () => isInView(page, id(n)));
    await seen(list(page).locator(`[data-conversation="${id(n)}"] [aria-current]`));
  };
  await Promise.all(Array.from({ length: 24 }, () => page.keyboard.press('j')));
  await comesTo(23);
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('k');
  await comesTo(3);
  // Held: the mark moves, and only what it stops at is opened.
  const opened = [];
  const note = (request) => opened.push(/conversations\/([^/]+)\/summary/.exec(request.url())?.[1]);
  page.on('request', note);
  await page.evaluate(() => {
    for (let n = 0; n < 12; n += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', repeat: n > 0, bubbles: true, cancelable: true }));
  });
  await comesTo(15);
  page.off('request', note);
  assert.ok(!opened.includes(id(9)), 'what the mark only passed was not opened');
  await page.locator('body').press('Home');
  await comesTo(0);
  await page.goto(`/inbox/${id(40)}`);
  await comesTo(40);
  await page.goto('/inbox');
});

test('a thread that is read further up keeps its place and counts what comes', { skip }, async () => {
  const [from] = await texted(page, demo, number);
  for (let n = 0; n < 12; n += 1) await demo.text(from, 'And what are your hours?');
  await page.waitForFunction(() => document.querySelectorAll('[role=log] time').length >= 14);
  const region = page.getByRole('region', { name: 'Conversation' });
  await region.evaluate((box) => { box.scrollTop = 0; });
  await seen(thread(page).getByText('What are your hours?').first());
  await demo.text(from, 'One more thing');
  const more = page.getByRole('button', { name: /^\d new$/ });
  await seen(more);
  assert.ok(await region.evaluate((box) => box.scrollTop) < 100, 'the place is kept');
  await more.click();
  await seen(thread(page).getByText('One more thing'));
  assert.ok(await region.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight) < 5);
  await seen(act(page, 'Take over'));
});
