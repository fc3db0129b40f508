// Signing in by a real provider of OpenID Connect, then passkeys through Chromium's virtual authenticator, then codes.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { launch } from './browser.js';
import { startDesk, startProvider } from './desk.js';
import { skip } from './own_process.js';

let browser, provider, desk, key;

before(async () => {
  if (skip) return;
  browser = await launch();
  provider = await startProvider();
  desk = await startDesk({ privateIssuers: [provider.issuer] });
  key = desk.key();
});
after(async () => {
  await browser?.close();
  await desk?.stop();
  await provider?.stop();
});

const api = async (method, path, body, headers = {}) => {
  const answer = await fetch(desk.base + path, {
    method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
};

/** A provider at the desk, with its client at the provider. */
async function setUp(rules, client = {}) {
  const id = `desk-${Math.random().toString(36).slice(2)}`;
  const made = await api('POST', '/v1/sign-in-providers', {
    name: 'Clinic login', issuer: provider.issuer, client_id: id, client_secret: 'a secret', rules,
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  provider.register({ client_id: id, redirect_uris: [made.body.redirect_uri], ...client });
  return made.body;
}

const newcomers = { new_members: true, role_claim: 'groups', roles: { staff: 'agent' } };
let atUsual;
const usual = () => (atUsual ??= setUp(newcomers));

/** Signs in at the provider as `person`, in a browser of their own; gives the page and what came back last. */
async function signIn(at, person, context) {
  context ??= await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(at.begins_at);
  await page.fill('input[name=login]', person);
  await page.fill('input[name=password]', 'anything');
  await page.click('button[type=submit]');
  const back = page.waitForResponse((answer) => answer.url().includes('/sign-in/back'));
  await page.click('button[type=submit]');
  const answer = await back;
  return { page, context, status: answer.status(), problem: answer.status() === 303 ? null : await answer.json() };
}

/** Asks the API from the page, with its cookie. */
const from = (page) => (method, path, body) => page.evaluate(async ([method, path, body]) => {
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null };
}, [method, path, body]);

/** A page of the desk's own origin on which scripts of the test may run. */
async function ownPage(context) {
  const page = await context.newPage();
  await page.goto(`${desk.base}/errors/not_found`);
  return page;
}

test('somebody new signs in by the provider, and becomes what it says', { skip }, async () => {
  const at = await usual();
  const { page, context, status } = await signIn(at, 'ada');
  assert.equal(status, 303);
  const cookie = (await context.cookies(desk.base)).find(({ name }) => name === 'frontdesk');
  assert.ok(cookie.httpOnly && cookie.sameSite === 'Lax');
  const ask = from(await ownPage(context));
  assert.equal((await ask('GET', '/v1/bookings')).status, 200);
  assert.equal((await ask('GET', '/v1/keys')).status, 403, 'an agent sees no keys');
  provider.people.set('ada', { groups: ['gone'], email: 'new@clinic.example' });
  assert.equal((await signIn(at, 'ada')).status, 303, 'known by subject from now on, whatever the address');
  await page.close();
});

test('the provider alone lets nobody in', { skip }, async () => {
  const refused = async (at, person, words) => {
    const { status, problem } = await signIn(at, person);
    assert.equal(status, 403);
    assert.match(problem.detail, words);
    assert.equal(problem.code, 'sign_on_refused');
  };
  await refused(await setUp({ ...newcomers, new_members: false }), 'bob', /not a member/);
  await refused(await setUp({ new_members: true }), 'bob', /no role/);
  await refused(await setUp({ ...newcomers, domains: ['other.example'] }), 'bob', /address is not one/);
  provider.people.set('carl', { email_verified: false });
  await refused(await usual(), 'carl', /verified/);
  await signIn(await usual(), 'dora');
  provider.people.set('eve', { email: 'dora@clinic.example' });
  await refused(await usual(), 'eve', /account with your e-mail/);
  const linked = await setUp({ ...newcomers, link_by_email: true });
  assert.equal((await signIn(linked, 'eve')).status, 303, 'unless the tenant says so');
});

/** The same without a browser, up to the moment before the way back: its address, and the desk's cookies. */
async function untilBack(at, person) {
  const jar = new Map();
  const visit = async (url, form) => {
    const origin = new URL(url).origin;
    const cookies = jar.get(origin) ?? new Map();
    jar.set(origin, cookies);
    const answer = await fetch(url, {
      redirect: 'manual', method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form),
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      cookies.set(name, value);
    }
    return { location: answer.headers.get('location'), text: await answer.text() };
  };
  let url = at.begins_at;
  for (let form, steps = 0; steps < 20; steps += 1) {
    const answer = await visit(url, form);
    form = undefined;
    if (answer.location) {
      url = new URL(answer.location, url).href;
      if (url.startsWith(`${desk.base}/sign-in/back`)) {
        return { back: url, cookies: [...jar.get(new URL(desk.base).origin)].map((pair) => pair.join('=')).join('; ') };
      }
    } else {
      url = new URL(answer.text.match(/action="([^"]+)"/)[1], url).href;
      form = answer.text.includes('name="login"') ? { prompt: 'login', login: person, password: 'x' } : { prompt: 'consent' };
    }
  }
  throw new Error('the provider asks for ever');
}

test('an answer comes back once, to the browser that went, and from nobody else', { skip }, async () => {
  const at = await usual();
  const visit = async (url, cookie) => (await fetch(url, { redirect: 'manual', headers: { cookie } })).status;
  const changed = async (name, value) => {
    const went = await untilBack(at, 'fay');
    const url = new URL(went.back);
    url.searchParams.set(name, value);
    assert.equal(await visit(url, went.cookies), 403, `another ${name}`);
    if (name !== 'state') assert.equal(await visit(went.back, went.cookies), 403, `the state is used up after another ${name}`);
  };
  await changed('iss', 'https://other.example');
  await changed('state', 'x');
  await changed('code', 'x');
  const stolen = await untilBack(at, 'fay');
  assert.equal(await visit(stolen.back, 'frontdesk-sign-on=0000'), 403, 'another browser');
  const good = await untilBack(at, 'fay');
  assert.equal(await visit(good.back, good.cookies), 303);
  assert.equal(await visit(good.back, good.cookies), 403, 'once');
});

test('an issuer inside the house is asked only where the operator named it', { skip }, async () => {
  for (const issuer of ['http://127.0.0.1:9', 'http://169.254.169.254', 'http://[::1]:9', 'http://localhost:9']) {
    const made = await api('POST', '/v1/sign-in-providers', { name: 'Sly', issuer, client_id: 'x' });
    assert.equal(made.status, 201);
    const answer = await fetch(made.body.begins_at, { redirect: 'manual' });
    assert.equal(answer.status, 502, issuer);
    assert.equal((await answer.json()).code, 'provider_failed');
    assert.equal((await api('DELETE', `/v1/sign-in-providers/${made.body.id}`)).status, 204);
  }
});

async function withAuthenticator(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
  return { cdp, authenticatorId };
}

const makePasskey = (page, name) => page.evaluate(async (name) => {
  const post = async (path, body) => {
    const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  const asked = await post('/v1/me/passkeys/options');
  if (asked.status !== 200) return asked;
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked.body) });
  return post('/v1/me/passkeys', { name, credential: made.toJSON() });
}, name);

const showPasskey = (page, path) => page.evaluate(async (path) => {
  const headers = { 'content-type': 'application/json' };
  const asked = await (await fetch('/v1/session/passkey/options', { method: 'POST', headers })).json();
  const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  const body = JSON.stringify({ credential: shown.toJSON() });
  const answer = await fetch(path, { method: 'POST', headers, body });
  const again = await fetch(path, { method: 'POST', headers, body });
  return { status: answer.status, again: again.status };
}, path);

test('a passkey is made, signs in, and is needed from then on', { skip }, async () => {
  const { context } = await signIn(await usual(), 'gwen');
  const page = await ownPage(context);
  await withAuthenticator(page);
  const ask = from(page);
  const made = await makePasskey(page, 'Laptop');
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.equal(made.body.recovery_codes.length, 10);
  const limited = await ask('GET', '/v1/bookings');
  assert.deepEqual([limited.status, limited.body.code], [403, 'second_factor_wanted']);
  assert.equal((await ask('DELETE', `/v1/me/factors/${made.body.id}`)).body.code, 'second_factor_wanted', 'nor is it taken away');
  assert.deepEqual(await showPasskey(page, '/v1/session/passkey/proof'), { status: 204, again: 403 }, 'an answer is good once');
  assert.equal((await ask('GET', '/v1/bookings')).status, 200);
  // From nothing: no cookie, no name, the passkey alone.
  await context.clearCookies();
  assert.equal((await ask('GET', '/v1/bookings')).status, 401);
  assert.deepEqual(await showPasskey(page, '/v1/session/passkey'), { status: 204, again: 403 });
  assert.equal((await ask('GET', '/v1/bookings')).status, 200);
  const factors = await ask('GET', '/v1/me/factors');
  assert.deepEqual(factors.body.items.map(({ kind, name }) => [kind, name]), [['passkey', 'Laptop']]);
  assert.equal((await ask('DELETE', `/v1/me/factors/${made.body.id}`)).status, 204);
  await context.clearCookies();
  assert.equal((await showPasskey(page, '/v1/session/passkey')).status, 403, 'one that was taken away opens nothing');
});

function code(secret, seconds) {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const mac = createHmac('sha1', bytes).update(step).digest();
  return String((mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('an app is added, and its codes and those on paper open the session', { skip }, async () => {
  const { context } = await signIn(await usual(), 'hugo');
  const page = await ownPage(context);
  const ask = from(page);
  const begun = await ask('POST', '/v1/me/authenticators', { name: 'Phone' });
  assert.equal(begun.status, 201);
  assert.match(begun.body.uri, /^otpauth:\/\/totp\/Frontdesk%3Ahugo%40clinic\.example\?secret=/);
  const now = Date.now() / 1000;
  const confirmed = await ask('POST', `/v1/me/authenticators/${begun.body.id}/confirm`, { code: code(begun.body.secret, now) });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  assert.equal((await ask('GET', '/v1/bookings')).body.code, 'second_factor_wanted');
  assert.equal((await ask('POST', '/v1/session/code', { code: code(begun.body.secret, now) })).body.code, 'factor_refused', 'used');
  assert.equal((await ask('POST', '/v1/session/code', { code: code(begun.body.secret, now + 30) })).status, 204, 'the next one');
  assert.equal((await ask('GET', '/v1/bookings')).status, 200);
  const again = await signIn(await usual(), 'hugo');
  const other = from(await ownPage(again.context));
  assert.equal((await other('POST', '/v1/session/code', { code: confirmed.body.recovery_codes[0] })).status, 204);
  assert.equal((await other('POST', '/v1/session/code', { code: confirmed.body.recovery_codes[0] })).status, 403);
  assert.equal((await other('GET', '/v1/bookings')).status, 200);
});

test('a tenant asks for a second factor: without one there is only the way to add it', { skip }, async () => {
  const { context } = await signIn(await usual(), 'iris');
  const ask = from(await ownPage(context));
  assert.equal((await ask('GET', '/v1/bookings')).status, 200);
  const rules = await api('GET', '/v1/sign-in-rules');
  const tag = rules.headers.get('etag');
  const put = await api('PUT', '/v1/sign-in-rules', { second_factor: ['agent'] }, { 'if-match': tag });
  assert.equal(put.status, 200);
  assert.equal((await api('PUT', '/v1/sign-in-rules', { second_factor: [] }, { 'if-match': tag })).status, 412);
  const limited = await ask('GET', '/v1/bookings');
  assert.deepEqual([limited.status, limited.body.code], [403, 'second_factor_wanted']);
  assert.equal((await ask('POST', '/v1/me/authenticators', { name: 'Phone' })).status, 201);
  await api('PUT', '/v1/sign-in-rules', { second_factor: [] }, { 'if-match': put.headers.get('etag') });
});

test('a program gets tokens, turns them, and is signed out at once', { skip }, async () => {
  const { context } = await signIn(await usual(), 'jane');
  const ask = from(await ownPage(context));
  const begun = await ask('POST', '/v1/tokens', { name: 'Export', permissions: ['bookings.read'] });
  assert.equal(begun.status, 201, JSON.stringify(begun.body));
  const as = async (token, path) => (await fetch(desk.base + path, { headers: { authorization: `Bearer ${token}` } })).status;
  assert.equal(await as(begun.body.access_token, '/v1/bookings'), 200);
  assert.equal(await as(begun.body.access_token, '/v1/contacts'), 403, 'no more than it was given');
  const { keys } = await (await fetch(`${desk.base}/.well-known/jwks.json`)).json();
  const header = JSON.parse(Buffer.from(begun.body.access_token.split('.')[0], 'base64url'));
  assert.ok(keys.some(({ kid, alg, d }) => kid === header.kid && alg === 'EdDSA' && !d));
  const more = await ask('POST', '/v1/tokens', { name: 'Too much', permissions: ['keys.manage'] });
  assert.equal(more.status, 403);
  const turn = async (refresh_token) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${desk.base}/v1/tokens/refresh`, { method: 'POST', headers, body: JSON.stringify({ refresh_token }) });
    return { status: answer.status, body: await answer.json() };
  };
  const second = await turn(begun.body.refresh_token);
  assert.equal(second.status, 200);
  const third = await turn(second.body.refresh_token);
  assert.equal(third.status, 200);
  const stolen = await turn(begun.body.refresh_token);
  assert.deepEqual([stolen.status, stolen.body.code], [401, 'token_refused']);
  assert.equal(await as(third.body.access_token, '/v1/bookings'), 401, 'all that came from it is ended');
  const other = await ask('POST', '/v1/tokens', { name: 'Other', permissions: ['bookings.read'] });
  assert.equal((await ask('DELETE', `/v1/tokens/${other.body.id}`)).status, 204);
  assert.equal(await as(other.body.access_token, '/v1/bookings'), 401);
});

test('a key is made over the API, and is nothing once it is revoked', { skip }, async () => {
  const made = await api('POST', '/v1/keys', { name: 'Till', permissions: ['bookings.read'] });
  assert.equal(made.status, 201);
  const as = async (token) => (await fetch(`${desk.base}/v1/bookings`, { headers: { authorization: `Bearer ${token}` } })).status;
  assert.equal(await as(made.body.secret), 200);
  const small = { authorization: `Bearer ${desk.key('keys.manage', 'bookings.read', 'security.manage')}` };
  assert.equal((await api('POST', '/v1/keys', { name: 'More', permissions: ['tenant.export'] }, small)).status, 403);
  const sly = { name: 'Sly', issuer: provider.issuer, client_id: 'x', rules: { link_by_email: true } };
  assert.equal((await api('POST', '/v1/sign-in-providers', sly, small)).status, 403, 'a way to become an owner');
  const listed = await api('GET', '/v1/keys');
  assert.ok(listed.body.items.some(({ id, name }) => id === made.body.id && name === 'Till'));
  assert.ok(!JSON.stringify(listed.body).includes(made.body.secret));
  assert.equal((await api('DELETE', `/v1/keys/${made.body.id}`)).status, 204);
  assert.equal(await as(made.body.secret), 401);
});
