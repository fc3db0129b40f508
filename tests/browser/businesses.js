// A desk of its own with two businesses that live in the database, their people, and a visitor of the chat.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import assert from 'node:assert/strict';

export const BIN = process.env.FRONTDESK_BIN;
const PASSWORD = 'harbour violin cactus 7';

const business = (name, key) => `
[[business]]
name = "${name}"
zone = "America/Edmonton"
locale = "en-CA"
currency = "CAD"
address = "120 River Street"
[business.hours]
monday = "09:00-17:00"
[[business.services]]
name = "appointment"
minutes = 30
[[business.practitioners]]
name = "${name} one"
[[business.widgets]]
key = "${key}"
`;

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** `frontdesk serve` with two businesses that were taken into the database before. */
export async function startBusinesses() {
  const data = mkdtempSync(join(tmpdir(), 'frontdesk-businesses-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const config = join(data, 'frontdesk.toml');
  const head = `[server]\nlisten = "127.0.0.1:${port}"\npublic_url = "${base}"\n[database]\ndata = "data"\n`;
  writeFileSync(config, head + business('Riverside', 'riverside') + business('Hillside', 'hillside'));
  for (const command of [['migrate'], ['tenant', 'create']]) {
    const done = spawnSync(BIN, [...command, '--config', config], { encoding: 'utf8', cwd: data });
    assert.equal(done.status, 0, done.stderr);
  }
  const child = spawn(BIN, ['serve', '--config', config], { stdio: ['ignore', 'pipe', 'pipe'], cwd: data });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += text; });
  for (let tries = 0; ; tries += 1) {
    if (await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false) && /first-run#/.test(log)) break;
    if (child.exitCode !== null || tries > 600) throw new Error(`the desk did not start:\n${log}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    base,
    link: () => log.match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    async stop() {
      child.kill();
      if (child.exitCode === null) await new Promise((done) => child.on('exit', done));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** With DIST, the pages of that folder instead of those in the binary: to see a change without building the binary anew. */
async function fromFolder(page, folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const ours = /^\/(assets\/.*|inbox|onboarding|settings(\/.*)?|team|security|phrases|calendar)$/;
  await page.route(({ pathname }) => ours.test(pathname), (route) => {
    const path = join(folder, new URL(route.request().url()).pathname);
    if (/\/assets\//.test(path) && existsSync(path)) return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(path) });
    return route.fulfill({ contentType: 'text/html', body: html });
  });
}

/** A page of a browser of their own; `page.faults` collects what the console complained of. */
export async function pageOf(browser, desk, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: desk.base, locale: 'en-CA', ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) page.faults.push(message.text()); });
  if (process.env.DIST) await fromFolder(page, process.env.DIST);
  return page;
}

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
  await page.getByLabel('Password').fill(PASSWORD);
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
  return { said, say: (body) => post('/chat/messages', { key, token, client_id: `line-${count += 1}`, body }) };
}
