// How long a member waits where there are 10,000 conversations with 50,000 messages: from the press of a key or button to
// what it asked for being painted. It prints figures and fails on none; `make bench` runs it on both databases.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { launch } from './browser.js';
import { firstRun, open, startDemo } from './dashboard.js';
import { away, list, numbers, row, seen, view } from './inbox.js';
import { BIN } from './own_process.js';

const CONVERSATIONS = Number(process.env.CONVERSATIONS ?? 10_000);
const MESSAGES = 5;
const TIMES = Number(process.env.TIMES ?? 40);
const AIM_MS = 100;
/** The search begins so long after the last letter. */
const LETTERS_MS = 250;
/** The desk and what fills its database read it themselves. */
const ON = process.env.FRONTDESK_DATABASE_URL ? 'PostgreSQL' : 'SQLite';

const nth = (sorted, share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];

function told(what, took, aim) {
  const sorted = [...took].sort((a, b) => a - b);
  const [p50, p95] = [nth(sorted, 0.5), nth(sorted, 0.95)];
  const met = aim ? `  ${p95 <= aim ? '✓' : '✗'} aim p95 ≤ ${aim} ms` : '';
  console.log(`  ${what.padEnd(46)} p50 ${p50.toFixed(0).padStart(4)} ms, p95 ${p95.toFixed(0).padStart(4)} ms${met}`);
}

/** In the page: `painted(what)` gives the milliseconds from the last press until `what` is so and has been painted. */
function install() {
  let begun = 0;
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, ({ timeStamp }) => { begun = timeStamp; }, { capture: true });
  const chosen = () => document.querySelector(`[data-conversation="${location.pathname.split('/')[2]}"]`);
  const number = (text) => /Ümlaut (\d+)/.exec(text ?? '')?.[1];
  const is = {
    /** Another row is marked. */
    stepped: (before) => [...document.querySelectorAll('[data-conversation]:has([aria-current])')].some((row) => !before.endsWith(row.dataset.conversation)),
    /** What was said in it is shown. */
    opened: (before) => location.pathname !== before && number(chosen()?.textContent) !== undefined
      && number(document.querySelector('[role=log]')?.textContent) === number(chosen()?.textContent),
    listed: (name) => document.querySelector(`[role=grid][aria-label="${name}"] [data-conversation]`),
    found: (text) => { const rows = [...document.querySelectorAll('[data-conversation]')]; return rows.length === 1 && rows[0].textContent.includes(text); },
  };
  window.painted = (what, detail) => new Promise((done, fail) => {
    const until = performance.now() + 20_000;
    const look = () => requestAnimationFrame(() => {
      if (is[what](detail)) setTimeout(() => done(performance.now() - begun));
      else if (performance.now() > until) fail(new Error(`${what} ${detail} was never seen`));
      else look();
    });
    look();
  });
}

/** Does it so often, and takes the time of each. */
async function measured(page, act) {
  const took = [];
  for (let n = 0; n < TIMES; n += 1) {
    const { condition, detail, press } = await act(n);
    const done = page.evaluate(([is, of]) => window.painted(is, of), [condition, detail]);
    await press();
    took.push(await done);
    // Whatever was asked beside it is over before the next one.
    await page.waitForLoadState('networkidle');
  }
  return took;
}

const path = (page) => new URL(page.url()).pathname;

/** How long the desk takes to answer, the way there and back included. */
async function answered(page, what, paths) {
  const took = await page.evaluate(async (all) => {
    const times = [];
    for (const one of all) {
      const begun = performance.now();
      await fetch(one).then((answer) => answer.json());
      times.push(performance.now() - begun);
    }
    return times;
  }, paths);
  told(what, took, AIM_MS);
}

async function measure(page, demo) {
  const step = (condition) => async () => ({ condition, detail: path(page), press: () => page.keyboard.press('j') });
  told('the next conversation by j, marked', await measured(page, step('stepped')), AIM_MS);
  told('the same, with what was said in it', await measured(page, step('opened')), AIM_MS);
  told('another view', await measured(page, async (n) => {
    const name = n % 2 === 0 ? 'Waiting' : 'All';
    return { condition: 'listed', detail: name, press: () => view(page, name).press('Enter') };
  }), AIM_MS);
  const field = page.getByRole('textbox', { name: 'Search people and words' });
  told(`search (and ${LETTERS_MS} ms after the last letter)`, (await measured(page, async (n) => {
    const wanted = `umlaut ${1_003 + n * 90}`;
    await field.fill(wanted.slice(0, -1));
    return { condition: 'found', detail: `Ümlaut ${1_003 + n * 90})`, press: () => field.press(wanted.at(-1)) };
  })).map((ms) => ms - LETTERS_MS), undefined);
  await field.press('Escape');
  await away(page);
  const times = Array.from({ length: TIMES }, (_, n) => n);
  await answered(page, 'the desk answers: a page of the list', times.map(() => '/v1/inbox?view=all&limit=50'));
  await answered(page, 'the desk answers: how many in each view', times.map(() => '/v1/inbox/counts'));
  await answered(page, 'the desk answers: a search that finds one', times.map((n) => `/v1/inbox?view=all&limit=50&q=umlaut%20${2_003 + n * 90})`));
  await answered(page, 'the desk answers: a search that finds many', times.map(() => '/v1/inbox?view=all&limit=50&q=appointment'));
  await seen(page.getByRole('grid').getByRole('row'));
  const moved = [];
  const number = numbers(3_000);
  for (let n = 0; n < TIMES; n += 1) {
    const [from, shown] = number();
    const begun = performance.timeOrigin + performance.now();
    const done = page.evaluate((text) => new Promise((found) => {
      const look = () => requestAnimationFrame(() => (
        document.querySelector('[data-conversation]')?.textContent.includes(text) ? setTimeout(() => found(performance.timeOrigin + performance.now())) : look()));
      look();
    }), shown);
    await demo.text(from, 'What are your hours?');
    moved.push(await done - begun);
  }
  told('from a text sent to its row on top', moved, undefined);
}

const demo = await startDemo();
const browser = await launch();
try {
  await demo.stop();
  const begun = Date.now();
  const filled = spawnSync(join(dirname(BIN), 'fill-inbox'), ['--data', demo.data, '--conversations', String(CONVERSATIONS), '--messages', String(MESSAGES)], { encoding: 'utf8' });
  if (filled.status !== 0) throw new Error(filled.stderr);
  console.log(`The inbox with ${CONVERSATIONS} conversations and ${CONVERSATIONS * MESSAGES} messages, on ${ON} (filled in ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  await demo.start();
  const page = await open(browser, demo.base);
  await firstRun(page, demo);
  const looked = Date.now();
  await seen(row(page, 'Ümlaut'), 120_000);
  console.log(`  ${'the first look of all, which makes every row'.padEnd(46)} ${((Date.now() - looked) / 1000).toFixed(1)} s`);
  await page.reload();
  await seen(list(page).getByRole('row'));
  await page.evaluate(install);
  await away(page);
  await measure(page, demo);
} finally {
  await browser.close();
  await demo.end();
}
