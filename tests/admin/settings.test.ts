import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

jest.setTimeout(300_000);

describe('the settings in the admin panel', () => {
  let editor: Editor;
  let page: Page;

  const open = async () => {
    await editor.open('/settings/careers');
    await page.getByRole('heading', { name: 'Careers', level: 1 }).waitFor();
  };
  const publicPage = async () =>
    (await editor.app.request.get('/api/careers/pages/electrician').expect(200)).body.data as {
      readonly seo: { readonly canonicalUrl: string };
      readonly skills: { readonly heading: string };
    };

  beforeAll(async () => {
    const config = { site: { urls: { skill: 'https://fixed.example/skills/{slug}' } } };
    editor = await startEditor({ config: { plugins: { careers: { config } } } });
    ({ page } = editor);
    await editor.importStarter(['electrician.md']);
  });

  afterAll(() => editor.close());

  it('shows as fixed what the config file says, and where', async () => {
    await open();
    const fixed = page.getByRole('textbox', { name: 'Skill', exact: true });
    expect(await fixed.inputValue()).toBe('https://fixed.example/skills/{slug}');
    expect(await fixed.isDisabled()).toBe(true);
    await page.getByText('Fixed in config/plugins.ts as careers.config.site.urls.skill.').waitFor();
    await takeScreenshot({ page, name: 'editing-settings' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
  });

  it('says at the field what cannot be stored, and keeps what was typed', async () => {
    const address = page.getByRole('textbox', { name: 'Guide', exact: true });
    await address.fill('example.org/guides');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Write an absolute address/).waitFor();
    expect(await address.inputValue()).toBe('example.org/guides');
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('textbox', { name: 'Path' }).fill('/admin');
    await address.fill('https://example.org/{locale}/careers/{slug}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Begin with a slash/).waitFor();
    await takeScreenshot({ page, name: 'editing-settings-fault' });
    await page.getByRole('textbox', { name: 'Path' }).fill('/guides');
  });

  it('changes the addresses and headings of pages at once', async () => {
    await page.getByRole('button', { name: /19 headings/ }).click();
    await page.getByRole('textbox', { name: 'Skills', exact: true }).fill('What {rolePlural} know');
    await takeScreenshot({ page, name: 'editing-settings-headings' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved.').waitFor();
    const shown = await publicPage();
    expect(shown.seo.canonicalUrl).toBe('https://example.org/en/careers/electrician');
    expect(shown.skills.heading).toBe('What Electricians know');
    await page.reload();
    await page.getByRole('button', { name: /19 headings, 1 of them your own/ }).waitFor();
  });

  it('lets an administrator switch readiness rules', async () => {
    await page.getByRole('button', { name: /rules$/ }).click();
    const rule = page.getByRole('combobox', { name: 'Overview', exact: true });
    await rule.click();
    await page.getByRole('option', { name: 'Off', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved.').first().waitFor();
    await page.getByRole('button', { name: /rules, 1 of them changed/ }).waitFor();
    await takeScreenshot({ page, name: 'editing-settings-rules' });
  });

  it('waits for a restart where the reader is concerned, and says so', async () => {
    await page.getByRole('textbox', { name: 'Path' }).fill('/jobs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Start the server again for the change to take effect.').waitFor();
    await page.getByText('Until then the reader answers under /guides.').waitFor();
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const admin = await editor.app.asAdmin();
    const name = page.getByRole('textbox', { name: 'Name of the site' });
    await name.fill('Mine');
    const stored = await editor.app.request.get('/careers/settings').set(admin).expect(200);
    const { revision } = stored.body.data as { readonly revision: number };
    await editor.app.request
      .put('/careers/settings')
      .set(admin)
      .send({ revision, settings: { site: { name: 'Theirs' } } })
      .expect(200);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else has changed the settings meanwhile.').waitFor();
    expect(await name.inputValue()).toBe('Mine');
    await page.getByRole('button', { name: 'Load theirs' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="site.name"]')?.value === 'Theirs',
    );
  });

  it('shows what the cache does, and empties it', async () => {
    await publicPage();
    await publicPage();
    await open();
    await page.getByRole('button', { name: 'Clear the cache' }).click();
    await page.getByText('The cache is empty, here and on the other servers.').waitFor();
    const cache = page.getByRole('region', { name: 'Cache' });
    await cache.getByText('stored answers', { exact: true }).waitFor();
    expect(await cache.locator('dd').first().textContent()).toBe('0');
  });

  it('looks as well in the dark', async () => {
    await open();
    await editor.setTheme('dark');
    await page.getByRole('heading', { name: 'Careers', level: 1 }).waitFor();
    await page.getByText('stored answers', { exact: true }).waitFor();
    await takeScreenshot({ page, name: 'editing-settings-dark' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
  });
});
