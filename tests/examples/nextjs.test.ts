import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { projectRoot } from '../support/app-folder';
import { collectOutput, freePort, stopProcess } from '../support/app-process';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(600_000);

const example = path.join(projectRoot, 'examples', 'nextjs');
const SECRET = 'only-the-webhook-knows';
const SIGNING_SECRET = `whsec_${Buffer.from('only the plugin signs with this').toString('base64')}`;

const untilAnswers = async (url: string, site: ChildProcess, output: () => string) => {
  for (;;) {
    if (site.exitCode !== null) throw new Error(`next start ended:\n${output()}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
};

/** Fills the database as the first quickstart does. */
const loadStarter = async (strapi: CareersApp['strapi']) => {
  const starter: { load: () => Promise<unknown> } = strapi.plugin('careers').service('starter');
  await starter.load();
};

describe('the example in Next.js', () => {
  let cms: CareersApp;
  let site: ChildProcess;
  let url: string;
  let browser: Browser;
  let page: Page;
  const foreignHosts = new Set<string>();
  const findGuide = async (query: string): Promise<{ documentId: string; slug: string; title: string }> => {
    const { body } = await cms.request.get(`/api/careers/guides?${query}`).expect(200);
    const [guide] = body.data as { documentId: string; slug: string; title: string }[];
    if (!guide) throw new Error(`No guide for ${query}`);
    return guide;
  };
  /** Changes the English backend developer. @returns its documentId */
  const change = async (data: object, status: 'draft' | 'published'): Promise<string> => {
    const { documentId } = await findGuide('filters[slug]=backend-developer');
    const token = await cms.apiToken({ type: 'full-access' });
    await cms.request.put(`/api/careers/guides/${documentId}?status=${status}`).set(token).send({ data }).expect(200);
    return documentId;
  };

  // Not execFileSync: the build asks the app in this very process.
  const run = async (command: string, args: readonly string[]): Promise<void> => {
    await promisify(execFile)(command, args, {
      cwd: example,
      env: {
        ...process.env,
        CAREERS_URL: cms.url,
        CAREERS_LOCALES: 'es',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    });
  };

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    cms = await startCareers({
      config: {
        plugins: {
          careers: {
            enabled: true,
            config: {
              publicRead: true,
              site: {
                urls: {
                  guides: `${url}/`,
                  guide: { en: `${url}/guides/{slug}`, es: `${url}/{locale}/guides/{slug}` },
                  preview: `${url}/api/draft?slug={slug}&locale={locale}&token={token}`,
                },
              },
            },
          },
        },
      },
    });
    await loadStarter(cms.strapi);
    // As its README says.
    await run('npm', ['run', '--prefix', '../../src/plugins/careers', 'build:types']);
    // With development dependencies, whatever NODE_ENV says: the build checks types.
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
    rmSync(path.join(example, '.next'), { recursive: true, force: true });
    await run('npm', ['run', 'build']);
    site = spawn(
      process.execPath,
      [path.join(example, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
      {
        cwd: example,
        env: {
          ...process.env,
          CAREERS_URL: cms.url,
          CAREERS_LOCALES: 'es',
          REVALIDATE_SECRET: SECRET,
          CAREERS_WEBHOOK_SECRET: SIGNING_SECRET,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    await untilAnswers(url, site, collectOutput(site));
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (host !== new URL(url).host) foreignHosts.add(host);
    });
  });

  afterAll(async () => {
    await browser.close();
    await stopProcess(site);
    await cms.stop();
  });

  it('lists the guides and shows one as a static page', async () => {
    await page.goto(url);
    await page.getByRole('link', { name: 'Backend Developer', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(5);
    await takeScreenshot({ page, name: 'example-nextjs' });
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(page.url());
    const { headers } = await fetch(page.url());
    expect(headers.get('x-nextjs-cache')).toBe('HIT');
    expect([...foreignHosts]).toEqual([]);
  });

  it('shows a guide in another locale, and no page for what is no locale', async () => {
    const { slug, title } = await findGuide('locale=es');
    await page.goto(`${url}/es/guides/${slug}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect((await fetch(`${url}/xx/guides/${slug}`)).status).toBe(404);
    expect((await fetch(`${url}/guides/no-such-guide`)).status).toBe(404);
  });

  it('shows a change when the webhook has called, and only to a caller who knows the secret', async () => {
    await change({ role: 'Builder of Backends' }, 'published');
    const address = `${url}/guides/backend-developer`;
    const refused = await fetch(`${url}/api/revalidate`, {
      method: 'POST',
      headers: { 'x-revalidate-secret': 'guess' },
    });
    expect(refused.status).toBe(401);
    expect(await (await fetch(address)).text()).not.toContain('Builder of Backends');
    const called = await fetch(`${url}/api/revalidate`, { method: 'POST', headers: { 'x-revalidate-secret': SECRET } });
    expect(called.status).toBe(200);
    expect(await (await fetch(address)).text()).toContain('Builder of Backends');
  });

  it('makes the pages anew that a signed event names, and no others', async () => {
    const admin = await cms.apiToken({ type: 'read-only' });
    const ask = async (query: object) =>
      (await cms.request.get('/api/careers/changes').set(admin).query(query).expect(200)).body;
    const { meta } = await ask({});
    await change({ role: 'Maker of Backends' }, 'published');
    const [event] = (await ask({ after: meta.next })).data;
    const send = (secret: string) => {
      const body = JSON.stringify({ type: event.event, timestamp: event.at, data: event });
      const at = new Date();
      return fetch(`${url}/api/webhook`, {
        method: 'POST',
        body,
        headers: {
          'webhook-id': event.id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(event.id, at, body),
        },
      });
    };
    const address = `${url}/guides/backend-developer`;
    expect((await send(`whsec_${Buffer.from('somebody else entirely here').toString('base64')}`)).status).toBe(401);
    expect(await (await fetch(address)).text()).not.toContain('Maker of Backends');
    const taken = await send(SIGNING_SECRET);
    expect(taken.status).toBe(200);
    expect((await taken.json()).revalidated).toEqual(expect.arrayContaining(['/guides/backend-developer', '/']));
    expect(await (await fetch(address)).text()).toContain('Maker of Backends');
  });

  it('shows a draft to the editor who comes from Strapi’s preview, and to nobody else', async () => {
    const documentId = await change({ summary: 'Not for the public yet.' }, 'draft');
    const admin = await cms.asAdmin();
    const { body } = await cms.request
      .get(`/content-manager/preview/url/plugin::careers.guide?documentId=${documentId}&locale=en&status=draft`)
      .set(admin)
      .expect(200);
    const arrived = await page.goto(String(body.data.url));
    expect(arrived?.status()).toBe(200);
    await page.getByText('You are reading a draft.').waitFor();
    await page.getByText('Not for the public yet.').first().waitFor();
    await takeScreenshot({ page, name: 'example-nextjs-draft' });
    expect(await (await fetch(`${url}/guides/backend-developer`)).text()).not.toContain('Not for the public yet.');
    await page.getByRole('link', { name: 'Leave the preview' }).click();
    await page.goto(`${url}/guides/backend-developer`);
    expect(await page.getByText('Not for the public yet.').count()).toBe(0);
    const forged = await fetch(`${url}/api/draft?slug=backend-developer&locale=en&token=forged`);
    expect([401, 403]).toContain(forged.status);
  });
});
