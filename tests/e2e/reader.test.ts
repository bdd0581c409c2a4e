import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addLocale } from '../api/access-fixture';
import { projectRoot } from '../support/app-folder';
import { freePort } from '../support/app-process';
import { launchBrowser } from '../support/browser';
import { startCareers, type CareersApp } from '../support/careers-app';
import { expectGoodLooks } from '../support/reader-looks';

interface GuideDocuments {
  readonly import: (options: {
    readonly files: readonly { readonly file: string; readonly text: string }[];
    readonly publish: boolean;
  }) => Promise<{ readonly files: readonly { readonly status: string }[] }>;
}

const starter = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
const documents = ['backend-developer.md', 'electrician.md', 'registered-nurse.md', 'backend-developer.es.md'];

describe('the built-in reader in a browser', () => {
  let app: CareersApp;
  let browser: Browser;
  const complaints: string[] = [];
  const hosts = new Set<string>();

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      const isExpected = message.text().includes('status of 404');
      if (message.type() === 'error' && !isExpected) complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(`${app.url}${path}`);
    return page;
  };

  beforeAll(async () => {
    const port = await freePort();
    app = await startCareers({ port, config: { server: { url: `http://127.0.0.1:${port}` } } });
    await addLocale(app.strapi, 'es', 'Spanish');
    const service: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    const files = documents.map((file) => ({ file, text: readFileSync(path.join(starter, file), 'utf8') }));
    const report = await service.import({ files, publish: true });
    expect(report.files.map(({ status }) => status)).toEqual(documents.map(() => 'created'));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each([
    ['reader-list', '/guides', {}],
    ['reader-found', '/guides?q=developer', {}],
    ['reader-found-phone', '/guides?q=nursing+licence', { viewport: { width: 375, height: 800 } }],
    ['reader-found-spanish', '/es/guides?q=experiencia', {}],
    ['reader-found-nothing', '/guides?q=zzzz', {}],
    ['reader-guide', '/guides/backend-developer', {}],
    ['reader-guide-phone', '/guides/electrician', { viewport: { width: 375, height: 800 } }],
    ['reader-guide-spanish', '/es/guides/desarrollador-backend', {}],
    ['reader-missing', '/guides/nothing-here', {}],
  ] as const)(
    '%s has no serious fault of accessibility, light or dark, and fits the screen',
    async (name, path, options) => {
      const page = await open(path, options);
      await page.evaluate(() => {
        for (const answer of document.querySelectorAll('details')) answer.open = true;
      });
      await expectGoodLooks({ page, name });
      await page.context().close();
    },
  );

  it.each(['/guides', '/guides/backend-developer'])(
    '%s is under 60 KB on the wire, with all that it loads',
    async (path) => {
      const page = await open('/guides?q=nothing');
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      const sizes: number[] = [];
      devtools.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
      // The second reading is compressed, as for everybody after the first.
      await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
      sizes.length = 0;
      await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
      const sum = sizes.reduce((total, size) => total + size, 0);
      expect(sizes.length).toBeGreaterThan(1);
      expect(sum).toBeGreaterThan(2_000);
      expect(sum).toBeLessThan(60_000);
      await page.context().close();
    },
  );

  it('finds, opens and reads a guide without a script in the browser', async () => {
    const page = await open('/guides', { javaScriptEnabled: false });
    await page.getByLabel('Find a guide').fill('api developer');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).search).toContain('q=api+developer');
    await page.getByRole('link', { name: /^Guides/ }).click();
    expect(new URL(page.url()).search).toContain('type=guide');
    await page.getByRole('link', { name: 'Backend Developer', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Backend Developer Career Guide' }).waitFor();
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Salary' }).click();
    expect(new URL(page.url()).hash).toBe('#salary');
    const answer = page.getByText('Less than people fear.');
    expect(await answer.isVisible()).toBe(false);
    // By the keyboard: the page may still be scrolling smoothly to the section before.
    await page.locator('summary', { hasText: 'How much mathematics does backend development need?' }).focus();
    await page.keyboard.press('Enter');
    expect(await answer.isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows the answers on paper and leaves out what leads elsewhere', async () => {
    const page = await open('/guides/backend-developer');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Less than people fear.').isVisible()).toBe(true);
    expect(await page.getByRole('navigation', { name: 'On this page' }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('asks no other server, and breaks no rule of its own policy', () => {
    expect([...hosts]).toEqual([new URL(app.url).host]);
    expect(complaints).toEqual([]);
  });
});
