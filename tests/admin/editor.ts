import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Browser, Page } from 'playwright-core';
import { testAdministrator } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { freePort } from '../support/app-process';
import { launchBrowser, signIn, takeScreenshot } from '../support/browser';
import { startCareers, type CareersApp, type CareersAppOptions } from '../support/careers-app';

// The form of a whole guide takes half a minute to open where two suites have a processor each.
jest.setTimeout(300_000);
const PATIENCE_MS = 90_000;

interface GuideDocuments {
  readonly import: (options: {
    readonly files: readonly { readonly file: string; readonly text: string }[];
    readonly publish: boolean;
  }) => Promise<{ readonly files: readonly { readonly file: string; readonly status: string }[] }>;
}

const starter = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');

declare global {
  /** Called by the tests' environment, see support/browser-environment.cjs. */
  var whenTestFails: ((name: string) => Promise<void>) | undefined;
}

export type Theme = 'light' | 'dark';

/** A running app with its admin panel, and a person at a browser who is signed in to it. */
export interface Editor {
  readonly app: CareersApp;
  readonly browser: Browser;
  /** Signed in as the first administrator, in English, in the light theme, 1440 by 900 pixels. */
  readonly page: Page;
  /** What the browser complained about so far: uncaught errors and errors on the console. */
  readonly complaints: readonly string[];
  /** Opens a path below `/admin`: `/plugins/careers`. */
  readonly open: (path: string) => Promise<void>;
  /** Switches Strapi's theme and reloads. */
  readonly setTheme: (theme: Theme) => Promise<void>;
  /** Imports starter guides by file name: `electrician.md`. */
  readonly importStarter: (files: readonly string[], options?: { readonly publish?: boolean }) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const startEditor = async (options: CareersAppOptions = {}): Promise<Editor> => {
  const port = options.port ?? (await freePort());
  const app = await startCareers({
    ...options,
    adminPanel: true,
    port,
    config: { ...options.config, server: { url: `http://127.0.0.1:${port}`, ...options.config?.server } },
  });
  await app.asAdmin();
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(() => {
    // A headless Chromium that has nothing to paint after a click never calls back when idle, and Strapi draws its panels
    // and bulk actions only then. Without it Strapi waits a moment instead, as it does in Safari.
    Reflect.deleteProperty(window, 'requestIdleCallback');
    Reflect.deleteProperty(window, 'cancelIdleCallback');
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  global.whenTestFails = async (name) => {
    await takeScreenshot({ page, name: `failed-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}` });
    if (complaints.length > 0) process.stderr.write(`The browser complained: ${complaints.slice(-10).join('\n')}\n`);
  };
  await signIn({ page, url: app.url });
  return {
    app,
    browser,
    page,
    complaints,
    open: async (path) => {
      await page.goto(`${app.url}/admin${path}`);
    },
    setTheme: async (theme) => {
      await page.evaluate((name) => {
        window.localStorage.setItem('STRAPI_THEME', name);
      }, theme);
      await page.reload();
      // Whoever leaves before that takes the page its session's new token.
      await page.waitForLoadState('networkidle');
    },
    importStarter: async (files, { publish = true } = {}) => {
      const service: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
      const sources = files.map((file) => ({ file, text: readFileSync(path.join(starter, file), 'utf8') }));
      const report = await service.import({ files: sources, publish });
      const failed = report.files.filter(({ status }) => status === 'failed');
      if (failed.length > 0) throw new Error(`Not imported: ${JSON.stringify(failed)}`);
    },
    close: async () => {
      await browser.close();
      await app.stop();
    },
  };
};

/** Ticks all rows of a list of the content manager, once it has been read for the last time: that forgets a selection. */
export const selectAllRows = async (page: Page): Promise<void> => {
  await page.getByRole('row').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('checkbox', { name: /select all/i })
    .first()
    .check();
};

interface UserService extends Core.Service {
  readonly create: (user: object) => Promise<unknown>;
}

export interface Colleague {
  readonly email: string;
  readonly password: string;
}

/** Makes an administrator with one of Strapi's own roles. */
export const addColleague = async (app: CareersApp, role: 'strapi-editor' | 'strapi-author'): Promise<Colleague> => {
  const colleague = { email: `${role}@example.com`, password: testAdministrator.password };
  const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: role } });
  const users = app.strapi.service('admin::user') as UserService;
  await users.create({
    ...colleague,
    firstname: 'A',
    lastname: 'Colleague',
    isActive: true,
    registrationToken: null,
    roles: [id],
  });
  return colleague;
};
