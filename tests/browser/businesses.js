// A desk of its own with two businesses that live in the database, their people, and a visitor of the chat.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { open } from './dashboard.js';
import { BIN, answers, business, freePort, ownFolder, ownProcess, place } from './own_process.js';

const PASSWORD = 'harbour violin cactus 7';

/** `frontdesk serve` with two businesses that were taken into the database before. */
export async function startBusinesses() {
  const data = ownFolder();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const config = join(data, 'frontdesk.toml');
  const both = ['Riverside', 'Hillside'].map((name) => business(name, name.toLowerCase(), 'appointment', `${name} one`));
  writeFileSync(config, place(port, base) + both.join(''));
  for (const command of [['migrate'], ['tenant', 'create']]) {
    const done = spawnSync(BIN, [...command, '--config', config], { encoding: 'utf8', cwd: data });
    assert.equal(done.status, 0, done.stderr);
  }
  const served = ownProcess(BIN, ['serve', '--config', config], async (log) => /first-run#/.test(log) && answers(base), data);
  await served.start();
  return {
    base,
    link: () => served.log().match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    async stop() {
      await served.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A page of a browser of their own; `page.faults` collects what the console complained of. */
export const pageOf = (browser, desk, options = {}) => open(browser, desk.base, { viewport: { width: 1280, height: 900 }, ...options });

async function fill(page, name, email) {
  await page.getByLabel('Your name').fill(name);
  if (email) await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New password').fill(PASSWORD);
}

const isIn = (page) => page.waitForURL(({ pathname }) => !/^\/(first-run|join|sign-in)/.test(pathname));

/** Becomes the owner of both by the printed link. */
export async function becomeOwner(page, desk, name = 'Ana Ruiz') {
  await page.goto(desk.link());
  await fill(page, name, 'ana@clinic.example');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await isIn(page);
}

/** The same owner in another browser. */
export async function signInAgain(page, email = 'ana@clinic.example') {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await isIn(page);
}

/** Asks the API as the page would, for one business. */
export const ask = (page, tenant, method, path, body) => page.evaluate(async ([tenant, method, path, body]) => {
  const headers = { 'content-type': 'application/json', 'frontdesk-tenant': tenant };
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}, [tenant, method, path, body]);

/** Somebody who belongs to one business alone. */
export async function colleagueOf(browser, desk, owner, tenant, name, role) {
  const { status, body } = await ask(owner, tenant, 'POST', '/v1/invitations', { email: `${name.toLowerCase()}@clinic.example`, role });
  assert.equal(status, 201, JSON.stringify(body));
  const page = await pageOf(browser, desk);
  await page.goto(body.link);
  await fill(page, name);
  await page.getByRole('button', { name: 'Join' }).click();
  await isIn(page);
  return page;
}

/** A visitor of the chat: says something and gives the desk's answer. */
export async function visitor(desk, key) {
  const post = async (path, body) => (await fetch(desk.base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
  const { token } = await post('/chat/sessions', { key });
  let after = '';
  const said = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await fetch(`${desk.base}/chat/messages?key=${key}&wait=5${after && `&after=${after}`}`, { headers: { authorization: `Bearer ${token}` } });
      const { messages } = await answer.json();
      if (messages.length > 0) after = messages.at(-1).id;
      const theirs = messages.filter(({ author }) => author !== 'contact');
      if (theirs.length > 0) return theirs.map(({ body }) => body).join(' ');
    }
    return '';
  };
  let count = 0;
  return { said, say: (body) => post('/chat/messages', { key, token, client_id: `visitor-line-${count += 1}`, body }) };
}
