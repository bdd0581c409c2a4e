import type { Browser, Page } from 'playwright-core';
import { startApp, type AppProcess } from '../support/app-process';
import { launchBrowser, registerAdministrator, signIn, takeScreenshot } from '../support/browser';

const TIMEOUT_MS = 90_000;

describe('the content manager', () => {
  let app: AppProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    await registerAdministrator(app.url);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn({ page, url: app.url });
  }, TIMEOUT_MS);

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it(
    'lists the careers types for an editor who signs in',
    async () => {
      await page.getByRole('link', { name: 'Content Manager' }).first().click();
      for (const name of ['Career guide', 'Skill', 'Certification', 'FAQ', 'Career field', 'Contributor']) {
        await page.getByRole('link', { name, exact: true }).waitFor();
      }
      expect(await page.getByRole('link', { name: 'Guide review', exact: true }).count()).toBe(0);
      await takeScreenshot({ page, name: 'content-manager' });
    },
    TIMEOUT_MS,
  );
});
