// A desk of its own, as `frontdesk serve` runs it, and a provider of single sign-on beside it.
import Provider from 'oidc-provider';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BIN = process.env.FRONTDESK_BIN;
/** A PostgreSQL database of the tests' own; without one the desk is on SQLite. */
const DATABASE = process.env.DESK_DATABASE_URL;

const listen = (server, port = 0) => new Promise((done) => server.listen(port, '127.0.0.1', () => done(server.address().port)));

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Whoever signs in is called by what they typed: `ada` is ada@clinic.example. Their claims may be changed. */
export async function startProvider() {
  const people = new Map();
  const claims = (id) => ({
    sub: id, email: `${id}@clinic.example`, email_verified: true, name: id[0].toUpperCase() + id.slice(1), groups: ['staff'],
    ...people.get(id),
  });
  const server = createServer((request, answer) => handle(request, answer));
  let handle = (_, answer) => answer.end();
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;
  const clients = [];
  const start = () => {
    // It warns of what is right for a test alone.
    console.info = console.warn = () => {};
    const provider = new Provider(issuer, {
      clients,
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      findAccount: async (_, id) => ({ accountId: id, claims: async () => claims(id) }),
      pkce: { required: () => true },
      features: { devInteractions: { enabled: true } },
    });
    handle = provider.callback();
  };
  return {
    issuer, people,
    /** Registers the desk as a client; the provider's browser sessions end with it. */
    register(client) {
      clients.push({ client_secret: 'a secret', grant_types: ['authorization_code'], ...client });
      start();
    },
    stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

/** Serves one clinic at `http://localhost:…`: a name, because browsers make passkeys for names alone. */
export async function startDesk({ privateIssuers = [] } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'frontdesk-identity-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const config = join(data, 'frontdesk.toml');
  writeFileSync(config, `
[server]
listen = "127.0.0.1:${port}"
public_url = "${base}"
private_issuers = ${JSON.stringify(privateIssuers)}
[database]
data = "data"
${DATABASE ? `url = "${DATABASE}"` : ''}
[[business]]
name = "Riverside Clinic"
zone = "America/Edmonton"
locale = "en-CA"
currency = "CAD"
address = "120 River Street"
[business.hours]
monday = "09:00-17:00"
[[business.services]]
name = "checkup"
minutes = 30
[[business.practitioners]]
name = "Dr. Patel"
[[business.widgets]]
key = "riverside"
`);
  const child = spawn(BIN, ['serve', '--config', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += text; });
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (child.exitCode !== null || tries > 600) throw new Error(`the desk did not start:\n${log}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  const stored = ['--data', join(data, 'data'), ...(DATABASE ? ['--database-url', DATABASE] : [])];
  return {
    base,
    log: () => log,
    /** A key as the operator makes one; without a word it may do everything. */
    key(...permissions) {
      const make = (may) => spawnSync(BIN, ['key', 'create', ...stored, '--name', 'Tests', '--may', may], { encoding: 'utf8' });
      const all = () => make('?').stderr.split('there are: ')[1].trim().replaceAll(' ', '');
      return make(permissions.length ? permissions.join(',') : all()).stdout.trim();
    },
    async stop() {
      child.kill();
      await new Promise((done) => child.on('exit', done));
      rmSync(data, { recursive: true, force: true });
    },
  };
}
