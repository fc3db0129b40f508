// A browser on a running desk, and the caller's side of a conversation.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';

export const BASE = process.env.BASE?.replace(/\/$/, '');

function chromiumPath() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => path && existsSync(path));
  if (!found) throw new Error('There is no Chromium on this machine. Install it, or set CHROMIUM to where it is.');
  return found;
}

export const launch = () => chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage',
    // With DIST the page is not the desk's own answer, and it may open a socket to this machine all the same.
    ...(process.env.DIST ? ['--disable-features=LocalNetworkAccessChecks'] : [])],
});

/** Opens a page of its own visitor; `page.faults` collects what the console complained of. */
export async function visit(browser, path = '/', options = {}) {
  if (!BASE) throw new Error('Set BASE to the address of a running demo: BASE=http://127.0.0.1:8080 npm test');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  page.on('pageerror', (error) => page.faults.push(error.message));
  if (path) await page.goto(BASE + path);
  return page;
}

/**
 * A page of the desk's own origin, under its policy, that carries the floating widget as a customer's site would:
 * the demo page with another script. (A page made up by the test itself may not open sockets to this machine.)
 */
export async function visitSite(browser, options = {}, attributes = {}) {
  const { widget_key } = await (await fetch(`${BASE}/demo/state`)).json();
  const page = await visit(browser, null, options);
  await page.route('**/demo/demo.css', (route) => route.fulfill({ contentType: 'text/css', body: ':root { background: white; color: black } a { color: blue }' }));
  await page.route('**/demo/demo.js', (route) => route.fulfill({
    contentType: 'text/javascript',
    body: `document.body.innerHTML = '<h1>A clinic</h1><p><a href="#top">A link</a></p>';
      const script = document.createElement('script');
      Object.assign(script.dataset, ${JSON.stringify({ key: widget_key, ...attributes })});
      script.src = '/widget.js';
      document.body.append(script);`,
  }));
  await page.goto(BASE);
  return page;
}

/** Weekday times from four days ahead, starting at a random one so that runs on one database seldom meet. */
function* times() {
  let day = 4 + Math.floor(Math.random() * 60);
  for (;; day += 1) {
    const date = new Date(Date.now() + day * 86_400_000);
    if (date.getUTCDay() % 6 === 0) continue;
    yield `${date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })} at ${10 + Math.floor(Math.random() * 2)} AM`;
  }
}

/** A person who wants a checkup and answers what is asked, whatever the order. */
export function person(name) {
  const slots = times();
  const answers = [
    [/should i|shall i|want me to|would you like me to|please confirm/i, () => 'Yes, please.'],
    [/is that (correct|right)|did i get/i, () => 'Yes.'],
    [/not available|no longer|taken|closed|fully booked|not open|nothing (is )?free|no openings/i, () => slots.next().value],
    [/your (full |first |last )?name|who am i speaking/i, () => `My name is ${name}.`],
    [/phone|number to reach|callback/i, () => '403 555 0177'],
    [/when would|what (day|date|time)|which (day|date|time)|when (shall|should|can|works|suits)/i, () => slots.next().value],
    [/(what|which) (service|kind|type)|reason for|what (is it|would it be) for/i, () => 'A checkup.'],
    [/preference|anyone in particular|(which|any) (practitioner|doctor)/i, () => 'Whoever is free.'],
    [/how (can|may) i help|what can i (do|help)|i can book/i, () => `I'd like a checkup on ${slots.next().value}`],
  ];
  return { answer: (said) => (answers.find(([asked]) => asked.test(said)) ?? [0, () => 'Yes.'])[1]() };
}

export const BOOKED = /\b(you(’|')?re|you are|it(’|')?s|is) (now |all )?(booked|confirmed)\b/i;

/** Talks until the booking is confirmed. `said` reads the desk's last words, `say` answers and waits for the next. */
export async function book(name, { said, say }) {
  const somebody = person(name);
  const heard = [];
  for (let turn = 0; turn < 12; turn += 1) {
    heard.push(await said());
    if (BOOKED.test(heard.at(-1))) return;
    await say(somebody.answer(heard.at(-1)));
  }
  assert.fail(`not booked after 12 turns; heard: ${heard.join(' | ')}`);
}

export const bookingsOf = (page, name) => page.locator('#bookings-list li').filter({ hasText: name }).count();

export async function eventually(what, check, ms = 10_000) {
  for (const until = Date.now() + ms; Date.now() < until;) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}: still not so after ${ms} ms`);
}
