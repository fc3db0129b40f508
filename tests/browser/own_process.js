// A program of its own port and folder: the desk, or what stands in for a vendor. And a business as a settings file tells it.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BIN = process.env.FRONTDESK_BIN;
/** Why a test that starts a desk of its own is left out; `false`: it is not. */
export const skip = BIN ? false : 'FRONTDESK_BIN is not set: the test starts a desk of its own';
const READY_WITHIN_MS = 60_000;

export const soon = (ms) => new Promise((done) => setTimeout(done, ms));
export const ownFolder = () => mkdtempSync(join(tmpdir(), 'frontdesk-browser-'));
export const listen = (server, port = 0) => new Promise((done) => server.listen(port, '127.0.0.1', () => done(server.address().port)));

export async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Whether a desk answers there. */
export const answers = (base) => fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false);

/** A program that may be started, stopped and started again; `isReady` says when it may be used. No demo's people call by
    themselves unless `env` says so. */
export function ownProcess(program, args, isReady, cwd, env = {}) {
  let child;
  let log = '';
  return {
    log: () => log,
    async start() {
      child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd, env: { ...process.env, FRONTDESK_DEMO_QUIET: 'true', ...env } });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += text; });
      for (const until = Date.now() + READY_WITHIN_MS; !(await isReady(log)); await soon(50)) {
        if (child.exitCode !== null || Date.now() > until) throw new Error(`${program} ${args[0]} did not start:\n${log}`);
      }
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
    },
  };
}

/** The first lines of a settings file. */
export const place = (port, base, more = '', database = '') => `
[server]
listen = "127.0.0.1:${port}"
public_url = "${base}"
${more}
[database]
data = "data"
${database}
`;

export const business = (name, key, service, practitioner) => `
[[business]]
name = "${name}"
zone = "America/Edmonton"
locale = "en-CA"
currency = "CAD"
address = "120 River Street"
[business.hours]
monday = "09:00-17:00"
[[business.services]]
name = "${service}"
minutes = 30
[[business.practitioners]]
name = "${practitioner}"
[[business.widgets]]
key = "${key}"
`;
