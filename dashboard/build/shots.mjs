// Takes pictures of pages: node build/shots.mjs /inbox /calendar …; see README.md. They land in shots/.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync } from 'node:fs';

const require = createRequire(new URL('../../tests/browser/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const base = process.env.BASE ?? 'http://127.0.0.1:5173';
const { EMAIL, PASSWORD } = process.env;
if (!EMAIL || !PASSWORD) throw new Error('Set EMAIL and PASSWORD of somebody who may sign in.');
const folder = new URL('../shots/', import.meta.url);
mkdirSync(folder, { recursive: true });

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [width, height] of [[1280, 800], [390, 844]]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(`${colorScheme} ${width}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`${colorScheme} ${width}: ${error.message}`));
    await page.goto(`${base}/sign-in`);
    const status = await page.evaluate(async (body) => (await fetch('/v1/session', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    })).status, { email: EMAIL, password: PASSWORD });
    if (status !== 201) throw new Error(`signing in was answered ${status}`);
    for (const path of process.argv.slice(2)) {
      await page.goto(base + path);
      await page.locator('main :is(h1, h2, p):visible').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.late'));
      await page.waitForLoadState('networkidle');
      const name = `${path.split('?')[0].replace(/\/\w+_[0-9a-f]{32}/g, '_one').replaceAll('/', '_').slice(1) || 'start'}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: new URL(name, folder).pathname });
    }
    await context.close();
  }
}
await browser.close();
