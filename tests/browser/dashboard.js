// A demo desk of its own, people who sign in to it, and what the tests of the dashboard look at.
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BIN = process.env.FRONTDESK_BIN;
export const CLINIC = '+15875550100';
const PASSWORD = 'harbour violin cactus 7';
const READY_WITHIN_MS = 60_000;

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

const soon = (ms) => new Promise((done) => setTimeout(done, ms));

/** `frontdesk demo` on a port and in a folder of its own; it may be stopped and started again. */
export async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), 'frontdesk-dashboard-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  let child;
  let log = '';
  const start = async () => {
    child = spawn(BIN, ['demo', '--port', String(port), '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += text; });
    for (const until = Date.now() + READY_WITHIN_MS; ; await soon(100)) {
      if (await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false)) return;
      if (child.exitCode !== null || Date.now() > until) throw new Error(`the demo did not start:\n${log}`);
    }
  };
  const stop = async () => {
    child.kill();
    if (child.exitCode === null) await new Promise((done) => child.on('exit', done));
  };
  const post = async (path, body) => {
    const answer = await fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  };
  await start();
  return {
    base, start, stop,
    log: () => log,
    /** The link to the first owner, as the console told it last. */
    link: () => log.match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    /** Somebody texts the clinic from the phone simulator. */
    text: (from, body) => post('/demo/sms', { from, to: CLINIC, body }),
    /** Somebody calls the clinic; each line they say is answered before the next. */
    async call(from, ...lines) {
      const { call, twiml } = await post('/demo/phone/start', { from, to: CLINIC });
      const next = (text) => /action="([^"]+)"/.exec(text)?.[1].replaceAll('&amp;', '&');
      let action = next(twiml);
      for (const speech of lines) action = next((await post('/demo/phone/answer', { call, action, speech })).twiml);
      return {
        async say(speech) { action = next((await post('/demo/phone/answer', { call, action, speech })).twiml); },
        hangUp: () => post('/demo/phone/hangup', { call }),
      };
    },
    async end() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A page of a browser of their own; `page.faults` collects what the console complained of. */
export async function open(browser, base, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: base, locale: 'en-CA', ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) page.faults.push(message.text());
  });
  return page;
}

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

/** What axe finds serious or critical on the page as it stands. It is run beside the page's policy, not through it. */
export async function faults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n').slice(1, 2)}`));
}

/** Both themes of the page, one after the other. */
export async function faultsInBothThemes(page) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await faults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}
