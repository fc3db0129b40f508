// A desk with nothing: no settings file, no business, nobody in it.
import { rmSync } from 'node:fs';
import { BIN, answers, freePort, ownFolder, ownProcess } from './own_process.js';

/** `frontdesk serve` in an empty folder, as somebody runs it who has read nothing and set no variable. */
export async function startEmpty() {
  const folder = ownFolder();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const unset = Object.fromEntries(Object.keys(process.env).filter((name) => name.startsWith('FRONTDESK_')).map((name) => [name, undefined]));
  const env = { ...unset, FRONTDESK_SERVER_LISTEN: `127.0.0.1:${port}` };
  const served = ownProcess(BIN, ['serve'], async (log) => /first-run#/.test(log) && answers(base), folder, env);
  await served.start();
  return {
    base,
    link: () => served.log().match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    async stop() {
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
