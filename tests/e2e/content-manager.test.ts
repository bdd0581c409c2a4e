import type { Browser, Page } from 'playwright-core';
import { startApp, type AppProcess } from '../support/app-process';
import { launchBrowser, registerAdministrator, signIn, takeScreenshot } from '../support/browser';

describe('the admin panel, for an editor who signs in', () => {
  let app: AppProcess;
  let browser: Browser;
  let page: Page;
  const requestedHosts = new Set<string>();

  beforeAll(async () => {
    app = await startApp();
    await registerAdministrator(app.url);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('request', (request) => requestedHosts.add(new URL(request.url()).host));
    await signIn({ page, url: app.url });
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('lists the careers types in the content manager', async () => {
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    for (const name of ['Career guide', 'Skill', 'Certification', 'FAQ', 'Career field', 'Contributor']) {
      await page.getByRole('link', { name, exact: true }).waitFor();
    }
    await page.getByRole('link', { name: 'Career guide', exact: true }).click();
    await page.getByRole('heading', { name: 'Career guide' }).waitFor();
    expect(await page.getByRole('link', { name: 'Guide review', exact: true }).count()).toBe(0);
    await takeScreenshot({ page, name: 'content-manager' });
  });

  it('promotes nothing and talks to no other server', async () => {
    await page.goto(`${app.url}/admin`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await takeScreenshot({ page, name: 'admin-home' });
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/introducing|upgrade|free trial|blog post|strapi cloud/i);
    expect([...requestedHosts]).toEqual([new URL(app.url).host]);
  });
});
