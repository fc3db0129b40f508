// A desk of its own, as `frontdesk serve` runs it, and a provider of single sign-on beside it.
import Provider from 'oidc-provider';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { BIN, answers, business, freePort, listen, ownFolder, ownProcess, place } from './own_process.js';

/** A PostgreSQL database of the tests' own; without one the desk is on SQLite. */
const DATABASE = process.env.DESK_DATABASE_URL;

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
  const data = ownFolder();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const config = join(data, 'frontdesk.toml');
  const head = place(port, base, `private_issuers = ${JSON.stringify(privateIssuers)}`, DATABASE ? `url = "${DATABASE}"` : '');
  writeFileSync(config, head + business('Riverside Clinic', 'riverside', 'checkup', 'Dr. Patel'));
  const served = ownProcess(BIN, ['serve', '--config', config], () => answers(base));
  await served.start();
  const stored = ['--data', join(data, 'data'), ...(DATABASE ? ['--database-url', DATABASE] : [])];
  return {
    base,
    log: served.log,
    /** A key as the operator makes one; without a word it may do everything. */
    key(...permissions) {
      const make = (may) => spawnSync(BIN, ['key', 'create', ...stored, '--name', 'Tests', '--may', may], { encoding: 'utf8' });
      const all = () => make('?').stderr.split('there are: ')[1].trim().replaceAll(' ', '');
      return make(permissions.length ? permissions.join(',') : all()).stdout.trim();
    },
    async stop() {
      await served.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
