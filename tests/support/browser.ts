import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { testAdministrator } from './accounts';
import { projectRoot } from './app-folder';

const screenshots = path.join(projectRoot, '.tmp', 'screenshots');

/** Starts the machine's Chromium without a window and without traffic of its own. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Makes the first administrator through the app's own sign-up request, so that tests can sign in. */
export const registerAdministrator = async (url: string): Promise<void> => {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(testAdministrator),
  });
  if (!answer.ok) throw new Error(`No administrator was made: ${answer.status} ${await answer.text()}`);
};

/** Signs in on the admin panel's form, as a person does, and waits for the home page. */
export const signIn = async ({ page, url }: { page: Page; url: string }): Promise<void> => {
  await page.goto(`${url}/admin`);
  await page.getByLabel('Email').fill(testAdministrator.email);
  await page.getByLabel('Password', { exact: false }).first().fill(testAdministrator.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
};

/** Saves a picture of the page as `.tmp/screenshots/<name>.png`. */
export const takeScreenshot = async ({ page, name }: { page: Page; name: string }): Promise<string> => {
  mkdirSync(screenshots, { recursive: true });
  const file = path.join(screenshots, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
};
