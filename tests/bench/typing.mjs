/**
 * What a keystroke in a guide's form costs the browser with the panels of the plugin beside it, and without them: for the
 * same editor, whose role has the plugin's permissions in one turn and not in the next.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Obstacle } from '../../scripts/lib/project.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { bootApp } from './app.mjs';
import { median, spread } from './statistics.mjs';

const TURNS = 12;
const KEYS = 40;
const GUIDE = 'plugin::careers.guide';
const PANELS = '[data-careers-panel]';
const PERSON = { email: 'editor@example.com', password: 'Bench-only-password-1', firstname: 'An', lastname: 'Editor' };
const starter = fileURLToPath(new URL('../../src/plugins/careers/starter/guides', import.meta.url));

/** A starter guide; it has more than 40 components. */
const importGuide = async (strapi) => {
  const file = 'registered-nurse.md';
  const text = readFileSync(path.join(starter, file), 'utf8');
  await strapi
    .plugin('careers')
    .service('guide-documents')
    .import({ files: [{ file, text }], publish: true });
  return strapi.db.query(GUIDE).findOne({ where: { slug: 'registered-nurse', publishedAt: null }, populate: true });
};

const componentsOf = (guide) =>
  Object.values(guide)
    .flat()
    .filter((value) => value && typeof value === 'object' && 'id' in value && !('documentId' in value)).length;

/** Makes an editor. @returns how to give the role the plugin's permissions, and how to take them */
const makeEditor = async (strapi) => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  await strapi.service('admin::user').create({ ...PERSON, isActive: true, registrationToken: null, roles: [role.id] });
  const permissions = strapi.db.query('admin::permission');
  const where = { role: { id: role.id }, action: { $startsWith: 'plugin::careers.' } };
  const granted = await permissions.findMany({ where });
  const take = () => permissions.deleteMany({ where });
  const give = async () => {
    await take();
    for (const { action } of granted) {
      const data = { action, role: role.id, actionParameters: {}, subject: null, properties: {}, conditions: [] };
      await permissions.create({ data });
    }
  };
  return { give, take };
};

const signIn = async ({ page, url }) => {
  await page.goto(`${url}/admin`);
  await page.getByLabel('Email').fill(PERSON.email);
  await page.getByLabel('Password').first().fill(PERSON.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
};

/** Milliseconds that the browser's main thread works for a keystroke, whatever else the machine does. */
const costOfKeystroke = async ({ page, session }) => {
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.getByRole('textbox', { name: 'Role' }).first().click();
  await page.keyboard.type('warm up');
  const before = await worked();
  await page.keyboard.type('x'.repeat(KEYS));
  return (1000 * ((await worked()) - before)) / KEYS;
};

const compareTurns = async ({ page, session, address, editor }) => {
  const costs = { with: [], without: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const side of turn % 2 ? ['without', 'with'] : ['with', 'without']) {
      await (side === 'with' ? editor.give() : editor.take());
      await page.goto(address);
      await page.getByRole('textbox', { name: 'Role' }).first().waitFor();
      if (side === 'with') await page.frameLocator(`${PANELS} iframe`).getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const panels = await page.locator(PANELS).count();
      if (panels > 0 !== (side === 'with')) throw new Error(`${panels} panels ${side} permissions`);
      costs[side].push(await costOfKeystroke({ page, session }));
    }
  }
  return costs;
};

/** @returns `components` of the guide, both sides' medians in milliseconds a keystroke, and the ratio with its spread */
export const measureTyping = async ({ say }) => {
  const { path: executablePath, missing } = findChromium();
  if (missing) throw new Obstacle(missing);
  const app = await bootApp({ mode: 'active', adminPanel: true });
  const { strapi } = app;
  const guide = await importGuide(strapi);
  const editor = await makeEditor(strapi);
  await new Promise((resolve) => {
    strapi.server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' });
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn({ page, url });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const address = `${url}/admin/content-manager/collection-types/${GUIDE}/${guide.documentId}?plugins[i18n][locale]=en`;
    const costs = await compareTurns({ page, session, address, editor });
    const result = {
      components: componentsOf(guide),
      base: median(costs.without),
      tested: median(costs.with),
      ...spread(costs.with.map((cost, turn) => cost / costs.without[turn])),
    };
    say(
      `A keystroke in a guide of ${result.components} components: ${result.base.toFixed(2)} → ${result.tested.toFixed(2)} ms, ${result.ratio.toFixed(3)} (${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
    );
    return result;
  } finally {
    await browser.close();
    await strapi.destroy();
    app.remove();
  }
};
