// Takes a picture of every page as a desk in use looks: node pictures.js [page …]; see README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asker, aDay } from './day.js';
import { launch } from './browser.js';
import { colleague, firstRun, open, startDemo } from './dashboard.js';

const list = (name, usual) => (process.env[name] ?? usual).split(',');
const OUT = process.env.OUT ?? new URL('../../dashboard/shots', import.meta.url).pathname;
const WIDTHS = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };

/** The desk's clock may be moved by a file that libfaketime reads, so that the day looks like one. */
function clock() {
  const file = process.env.CLOCK;
  let ahead = file ? Number(readFileSync(file, 'utf8')) : 0;
  return {
    now: () => new Date(Date.now() + ahead * 1_000),
    later: async (minutes) => {
      if (!file) return;
      ahead += minutes * 60;
      writeFileSync(file, `+${ahead}\n`);
      // It is read once a second.
      await new Promise((done) => setTimeout(done, 1_500));
    },
  };
}

/** Every page by a short name. */
async function pages(ask, day) {
  const person = day.booked.contact.id;
  const { bookings } = await ask('GET', `/v1/calendar?from=${day.date}&to=${day.date}`);
  const turns = await ask('GET', `/v1/conversations/${day.calling.conversation}/turns`);
  const settings = ['business', 'hours', 'services', 'staff', 'rules', 'channels', 'assistant', 'keys', 'webhooks', 'audit'];
  return {
    inbox: '/inbox', all: '/inbox?view=all', empty: '/inbox?view=failed',
    thread: `/inbox/${day.taken.conversation}?view=all`, queue: `/inbox/${day.queued.conversation}`, emergency: `/inbox/${day.emergency.conversation}`,
    call: `/inbox/${day.calling.conversation}?view=all`, why: `/inbox/${day.calling.conversation}?view=all&why=${turns.items.at(0)?.number ?? 1}`,
    day: '/calendar?view=day', week: '/calendar?view=week', month: '/calendar?view=month', agenda: '/calendar?view=agenda',
    booking: `/calendar?view=day&booking=${bookings[2]?.id}`,
    contacts: '/contacts', person: `/contacts/${person}`, today: '/today', figures: '/figures', 'figures-rows': '/figures?rows=bookings',
    leads: '/leads', tasks: '/tasks',
    settings: '/settings', ...Object.fromEntries(settings.map((name) => [name, `/settings/${name}`])),
    phrases: '/phrases', phrase: '/phrases?open=greeting&language=en', flows: '/phrases?part=flows', versions: '/phrases?part=versions',
    team: '/team', security: '/security', onboarding: '/onboarding', nowhere: '/inbox/cnv_00000000000000000000000000000000',
    account: '/account', 'sign-in': '/sign-in?again', forgotten: '/forgotten',
  };
}

async function settled(page) {
  await page.locator('main :is(h1, h2, h3, p):visible').first().waitFor({ timeout: 10_000 }).catch(() => console.log(`${page.url()} shows nothing`));
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
  await page.waitForFunction(() => !document.querySelector('.late'), null, { timeout: 5_000 }).catch(() => {});
}

/** What no page may do: scroll sideways, or show what only a program reads. */
const told = () => {
  const words = document.body.innerText;
  const wide = [...document.querySelectorAll('main, main *')].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && !one.matches('[data-scrolls], pre') && one.scrollWidth > one.clientWidth + 1);
  return [
    ...wide.map((one) => `${one.localName} scrolls sideways by ${one.scrollWidth - one.clientWidth} px`),
    document.documentElement.scrollWidth > innerWidth && `scrolls sideways by ${document.documentElement.scrollWidth - innerWidth} px`,
    ...(words.match(/\b(?:[a-z]{3}_[0-9a-z]{20,}|null|undefined|NaN|\d{4}-\d\d-\d\dT[\d:.]+Z?)\b/g) ?? []).map((found) => `shows ${found}`),
  ].filter(Boolean);
};

const [browser, demo] = await Promise.all([launch(), startDemo()]);
try {
  const { now, later } = clock();
  const clockOf = async (page) => { if (process.env.CLOCK) await page.context().clock.install({ time: now() }); };
  const first = await open(browser, demo.base);
  await firstRun(first, demo);
  await first.getByRole('navigation').first().waitFor();
  const other = await colleague(browser, demo, first, 'Ben');
  const day = await aDay({ demo, page: first, colleague: other, later, now: now() });
  day.date = await first.evaluate(async () => (await (await fetch('/v1/today')).json()).date);
  const all = await pages(asker(first), day);
  const wanted = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(all);
  mkdirSync(OUT, { recursive: true });
  const storageState = await first.context().storageState();
  for (const language of list('LANGUAGES', 'en')) {
    for (const width of list('WIDTHS', '1280,390')) {
      for (const colorScheme of list('THEMES', 'light,dark')) {
        const page = await open(browser, demo.base, { storageState, colorScheme, viewport: WIDTHS[width], locale: language === 'en' ? 'en-CA' : language, reducedMotion: 'reduce' });
        await clockOf(page);
        for (const name of wanted) {
          await page.goto(all[name] ?? name);
          await settled(page);
          const file = `${name.replace(/^\//, '').replaceAll(/\W+/g, '-')}-${width}-${colorScheme}${language === 'en' ? '' : `-${language}`}.png`;
          for (const fault of await page.evaluate(told)) console.log(`${file}: ${fault}`);
          await page.screenshot({ path: join(OUT, file) });
        }
        for (const fault of page.faults) console.log(`${width} ${colorScheme} ${language}: ${fault}`);
        await page.context().close();
      }
    }
  }
} finally {
  await browser.close();
  await demo.end();
}
