// A desk with nothing: no settings file, no business, nobody in it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BIN = process.env.FRONTDESK_BIN;
const READY_TRIES = 600;

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** `frontdesk serve` in an empty folder, as somebody runs it who has read nothing. */
export async function startEmpty() {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-empty-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const mine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FRONTDESK_')));
  const env = { ...mine, FRONTDESK_SERVER_LISTEN: `127.0.0.1:${port}` };
  const child = spawn(BIN, ['serve'], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { log += text; });
  for (let tries = 0; ; tries += 1) {
    if (await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false) && /first-run#/.test(log)) break;
    if (child.exitCode !== null || tries > READY_TRIES) throw new Error(`the desk did not start:\n${log}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    base,
    link: () => log.match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    async stop() {
      child.kill();
      if (child.exitCode === null) await new Promise((done) => child.on('exit', done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
