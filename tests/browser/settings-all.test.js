// The settings of two people at once, of a business that stands in a file, and what everybody can read of them.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from './browser.js';
import { ask, becomeOwner, colleagueOf, pageOf, signInAgain, startBusinesses } from './businesses.js';
import { faults, skip } from './dashboard.js';
import { startDesk } from './desk.js';

let browser, desk, page, here;

before(async () => {
  if (skip) return;
  desk = await startBusinesses();
  browser = await launch();
  page = await pageOf(browser, desk);
  await becomeOwner(page, desk);
  const { tenants } = await page.evaluate(async () => (await fetch('/v1/me')).json());
  here = tenants.find(({ name }) => name === 'Riverside').id;
});
after(async () => { await browser?.close(); await desk?.stop(); });

/** Opens a place of a business. */
const go = (on, path, tenant = here) => on.goto(`${path}${path.includes('?') ? '&' : '?'}tenant=${tenant}`);
const button = (on, name) => on.getByRole('button', { name, exact: true });
const saved = (on) => on.getByText('Not saved yet').waitFor({ state: 'detached' });
const named = (on) => on.getByLabel('Name', { exact: true });

test('two people change the same thing: the second is shown both, and chooses', { skip }, async () => {
  const other = await pageOf(browser, desk);
  await signInAgain(other);
  await Promise.all([go(page, '/settings/business'), go(other, '/settings/business')]);
  await Promise.all([page, other].map((one) => named(one).waitFor()));
  await named(page).fill('Riverside One');
  await button(page, 'Save').click();
  await saved(page);
  await named(other).fill('Riverside Two');
  await button(other, 'Save').click();
  const conflict = other.getByRole('alert', { name: 'Somebody changed this meanwhile' });
  await conflict.getByText('Riverside One').waitFor();
  await conflict.getByText('Riverside Two').waitFor();
  await button(other, 'Keep mine').click();
  await button(other, 'Save').click();
  await saved(other);
  // Another field is no conflict: it goes on top of what came meanwhile.
  await page.getByLabel('Address').fill('7 Hill Road');
  await button(page, 'Save').click();
  await saved(page);
  const { body } = await ask(page, here, 'GET', '/v1/settings');
  assert.deepEqual([body.name, body.address.en], ['Riverside Two', '7 Hill Road']);
  await other.context().close();
});

test('the country is chosen by its name', { skip }, async () => {
  await go(page, '/settings/business');
  const country = page.getByRole('combobox', { name: 'Country or region' });
  await country.fill('Irela');
  await page.getByRole('option', { name: 'Ireland' }).click();
  await button(page, 'Save').click();
  await saved(page);
  assert.equal((await ask(page, here, 'GET', '/v1/settings')).body.locale, 'en-IE');
});

test('a business of the settings file is kept here by its owner, and then changed', { skip }, async () => {
  const filed = await startDesk();
  try {
    const link = () => filed.log().match(/http:\S+\/first-run#[0-9a-f]+/g)?.at(-1);
    const owner = await pageOf(browser, { base: filed.base });
    await becomeOwner(owner, { link });
    await owner.goto('/settings/business');
    await owner.getByText('This business is written in the settings file').waitFor();
    assert.ok(await named(owner).isDisabled());
    const { tenants } = await owner.evaluate(async () => (await fetch('/v1/me')).json());
    const manager = await colleagueOf(browser, { base: filed.base }, owner, tenants[0].id, 'Mo', 'manager');
    await manager.goto('/settings/business');
    await manager.getByText('An owner can have it kept here').waitFor();
    assert.equal(await button(manager, 'Keep it here').count(), 0);
    await button(owner, 'Keep it here').click();
    await button(owner.getByRole('alertdialog'), 'Keep it here').click();
    await owner.getByText('This business is written in the settings file').waitFor({ state: 'detached' });
    await named(owner).fill('Riverside Three');
    await button(owner, 'Save').click();
    await saved(owner);
    await manager.reload();
    await named(manager).waitFor();
    assert.equal(await named(manager).inputValue(), 'Riverside Three');
    assert.deepEqual([...owner.faults, ...manager.faults], []);
  } finally { await filed.stop(); }
});

test('axe finds nothing serious on any of these pages, in light and in dark', { skip }, async () => {
  const paths = ['/settings/business', '/settings/hours', '/settings/services?open=new', '/settings/services', '/settings/staff', '/settings/rules', '/settings/channels?open=new', '/settings/channels',
    '/settings/assistant', '/phrases', '/onboarding?step=business', '/onboarding?step=services', '/onboarding?step=channel', '/onboarding?step=try'];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of paths) {
      await go(page, path);
      await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor();
      await page.waitForLoadState('load');
      assert.deepEqual(await faults(page), [], `${colorScheme} ${path}`);
    }
  }
  assert.deepEqual(page.faults, []);
});
