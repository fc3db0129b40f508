// A demo desk of its own, the phones and texts of its callers, and what stands in for the vendor of texts.
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BIN, answers, freePort, ownFolder, ownProcess } from './own_process.js';

export const CLINIC = '+15875550100';
/** Rings the owner first. */
export const RING_FIRST = '+15875550101';
/** What the demo sends its texts from, where they go to a vendor. */
const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'tests';

/** The words the caller hears, out of what their phone is told. */
const heard = (twiml) => [...twiml.matchAll(/<Say[^>]*>([^<]*)</g)].map(([, words]) => words).join(' ')
  .replaceAll('&apos;', '\'').replaceAll('&#39;', '\'').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Where the phone answers to what it was told. */
const actionOf = (twiml) => /action="([^"]+)"/.exec(twiml)?.[1].replaceAll('&amp;', '&');

/** What stands in for the vendor of texts: it prints each one it takes, and lets those to some numbers fail. */
async function startVendor() {
  const program = join(dirname(BIN), 'fake-twilio');
  assert.ok(existsSync(program), `${program} is not there: cargo build -p frontdesk-testkit --bin fake-twilio`);
  const vendor = ownProcess(program, ['--account', ACCOUNT, '--token', TOKEN], (log) => /listening on http/.test(log));
  await vendor.start();
  const base = /listening on (\S+)/.exec(vendor.log())[1];
  const control = async (what) => assert.ok((await fetch(`${base}/control/${what}`, { method: 'POST' })).ok, what);
  return {
    /** Keeps a picture; the address that a webhook names it by. */
    async picture(bytes) {
      const kept = await fetch(`${base}/control/picture`, { method: 'POST', body: bytes });
      return kept.text();
    },
    flags: ['--twilio-api-base', base, '--twilio-auth-token', TOKEN],
    stop: vendor.stop,
    down: () => control('down'),
    up: () => control('up'),
    unreachable: (number, code) => control(`unreachable?to=${encodeURIComponent(number)}&code=${code}`),
    reachable: (number) => control(`reachable?to=${encodeURIComponent(number)}`),
    /** How often it took this text. */
    taken: (text) => vendor.log().split('\n').filter((line) => line.endsWith(`: ${text}`)).length,
  };
}

/** `frontdesk demo` on a port and in a folder of its own; it may be stopped and started again. With `texts` they go to a
    vendor, with `callers` people call by themselves. */
export async function startDemo({ texts = false, callers = false } = {}) {
  const data = ownFolder();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const vendor = texts ? await startVendor() : undefined;
  const demo = ownProcess(BIN, ['demo', '--port', String(port), '--data', data, ...(vendor?.flags ?? [])], () => answers(base),
    undefined, { FRONTDESK_DEMO_QUIET: String(!callers) });
  const post = async (path, body) => {
    const answer = await fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  };
  await demo.start();
  return {
    base, data, vendor, start: demo.start, stop: demo.stop, log: demo.log,
    /** The link to the first owner, as the console told it last. */
    link: () => demo.log().match(/http:\S+\/first-run#[0-9a-f]+/g).at(-1),
    /** Somebody texts the clinic from the phone simulator. */
    text: (from, body) => post('/demo/sms', { from, to: CLINIC, body }),
    /** Somebody texts a picture, as the vendor tells it: signed, with the address where the bytes lie. */
    async picture(from, body, bytes) {
      const address = await vendor.picture(bytes);
      const sid = `MM${randomBytes(16).toString('hex')}`;
      const form = { MessageSid: sid, From: from, To: CLINIC, Body: body, NumMedia: '1', MediaUrl0: address, MediaContentType0: 'image/png' };
      const url = `${base}/hooks/twilio/sms`;
      const signed = url + Object.keys(form).sort().map((name) => name + form[name]).join('');
      const signature = createHmac('sha1', TOKEN).update(signed).digest('base64');
      const answer = await fetch(url, { method: 'POST', headers: { 'X-Twilio-Signature': signature }, body: new URLSearchParams(form) });
      assert.ok(answer.ok, `the webhook answered ${answer.status}`);
      return address;
    },
    /** Somebody calls the clinic; each line they say is answered before the next. */
    async call(from, ...lines) {
      const { call, twiml } = await post('/demo/phone/start', { from, to: CLINIC });
      let told = twiml;
      const say = async (speech) => {
        told = (await post('/demo/phone/answer', { call, action: actionOf(told), speech })).twiml;
      };
      for (const line of lines) await say(line);
      return { say, said: async () => heard(told), hangUp: () => post('/demo/phone/hangup', { call }) };
    },
    /** Somebody rings the owner's number, and nobody takes the call. */
    async missed(from) {
      const { call, twiml } = await post('/demo/phone/start', { from, to: RING_FIRST });
      await post('/demo/phone/dial', { call, action: actionOf(twiml), status: 'no-answer' });
    },
    async end() {
      await demo.stop();
      await vendor?.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
