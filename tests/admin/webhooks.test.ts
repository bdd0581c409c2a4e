import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startReceiver, type Receiver } from '../support/receiver';
import { startEditor, type Editor } from './editor';

jest.setTimeout(300_000);

describe('webhooks in the admin panel', () => {
  let editor: Editor;
  let page: Page;
  let receiver: Receiver;
  let secret: string;

  const open = async () => {
    await editor.open('/settings/careers-webhooks');
    await page.getByRole('heading', { name: 'Webhooks', level: 1 }).waitFor();
  };
  const skill = (name: string) =>
    editor.app.strapi.documents('plugin::careers.skill').create({ data: { name } } as never);
  const faults = (within = 'main') => seriousFaults(page, { within });

  beforeAll(async () => {
    receiver = await startReceiver();
    editor = await startEditor({
      config: { plugins: { careers: { config: { webhooks: { allowPrivateAddresses: true } } } } },
      env: { ENCRYPTION_KEY: 'a key for tests' },
    });
    ({ page } = editor);
  });

  afterAll(async () => {
    await editor.close();
    await receiver.stop();
  });

  it('are set up by keyboard, and show their secret once', async () => {
    await open();
    await page.getByText('Nobody is told of changes yet.').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Add a webhook' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a webhook' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Careers site');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('nonsense');
    await page.keyboard.press('Enter');
    await dialog.getByText(/Write an address/).waitFor();
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`${receiver.url}/site`);
    await takeScreenshot({ page, name: 'webhooks-form' });
    expect(await faults('[role=dialog]')).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Address' }).press('Enter');
    const shown = page.getByRole('dialog', { name: 'The secret of the webhook' });
    secret = await shown.getByRole('textbox', { name: 'Secret' }).inputValue();
    expect(secret).toMatch(/^whsec_/);
    expect(await faults('[role=dialog]')).toEqual([]);
    await shown.getByRole('button', { name: 'Copy' }).waitFor();
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    receiver.trust('/site', secret);
    await page.getByRole('link', { name: 'Careers site' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Careers site' }).waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('send a test, and say what came of it', async () => {
    await page.getByRole('link', { name: 'Careers site' }).click();
    await page.getByRole('heading', { name: 'Careers site', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message was taken.').waitFor();
    receiver.trust('/site', 'whsec_c29tZXRoaW5nIGVsc2UgYWx0b2dldGhlcg==');
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message was not taken.').waitFor();
    await page.getByText(/status 401.*wrong signature/).waitFor();
    receiver.trust('/site', secret);
    await page.getByRole('button', { name: 'Close' }).first().click();
  });

  it('show what was sent and what was given up, and send it again', async () => {
    await skill('Juggling');
    await page.getByText('skill juggling').waitFor();
    receiver.on('/site', (_, response) => response.writeHead(503, 'Down').end('<b>We are being repaired.</b>'));
    await skill('Plate spinning');
    await page.getByText('skill plate-spinning').waitFor();
    await page.getByText('status 503').waitFor();
    const table = editor.app.strapi.db.query('plugin::careers.webhook-delivery');
    await table.updateMany({ where: { state: 'waiting' }, data: { attempts: 13, nextAttemptAt: new Date() } });
    await page.getByText('Given up').waitFor();
    await takeScreenshot({ page, name: 'webhooks-log' });
    expect(await faults()).toEqual([]);
    await page
      .getByRole('row', { name: /plate-spinning/ })
      .getByRole('button', { name: 'Attempts' })
      .click();
    const dialog = page.getByRole('dialog', { name: /plate-spinning/ });
    await dialog.getByText('<b>We are being repaired.</b>').first().waitFor();
    await takeScreenshot({ page, name: 'webhooks-attempts' });
    expect(await faults('[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await open();
    await page.getByText('1 given up').waitFor();
    await takeScreenshot({ page, name: 'webhooks' });
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'Careers site' }).click();
    receiver.on('/site', (_, response) => response.writeHead(204).end());
    await page.getByRole('button', { name: 'Send 1 again' }).click();
    await page.getByText('1 delivery is sent again.').first().waitFor();
    await page.getByText('Given up').waitFor({ state: 'detached' });
    expect(receiver.received.at(-1)?.data.slug).toBe('plate-spinning');
  });

  it('get a new secret, are changed and deleted', async () => {
    await open();
    await page.getByRole('button', { name: 'Make a new secret for Careers site' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new secret' }).click();
    const shown = page.getByRole('dialog', { name: 'The secret of the webhook' });
    const newer = await shown.getByRole('textbox', { name: 'Secret' }).inputValue();
    expect(newer).not.toBe(secret);
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('button', { name: 'Change Careers site' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the webhook' });
    await dialog.getByRole('checkbox', { name: 'guide.published' }).click();
    await dialog.getByRole('checkbox', { name: 'guide.deleted' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 kinds').waitFor();
    await editor.setTheme('dark');
    await page.getByText('2 kinds').waitFor();
    await takeScreenshot({ page, name: 'webhooks-dark' });
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Delete Careers site' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Nobody is told of changes yet.').waitFor();
  });
});
