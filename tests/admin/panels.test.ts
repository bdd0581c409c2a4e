import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { UsageCounts } from '../../src/plugins/careers/core/usage';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

const GUIDE = 'plugin::careers.guide';
const FILES = ['electrician.md', 'master-electrician.md', 'registered-nurse.md'];
const OUR_PANELS = '[data-careers-panel]';

jest.setTimeout(600_000);

interface UsageService {
  readonly counts: (question: object) => Promise<ReadonlyMap<string, UsageCounts>>;
}

interface Row {
  readonly documentId: string;
}

interface Documents {
  readonly create: (query: object) => Promise<Row>;
  readonly update: (query: object) => Promise<unknown>;
  readonly publish: (query: object) => Promise<unknown>;
}

describe('the panels beside a form', () => {
  let editor: Editor;
  let page: Page;

  const find = (uid: string, where: object): Promise<Row> =>
    editor.app.strapi.db.query(uid).findOne({ where: where as never });
  const guideNamed = (role: string) => find(GUIDE, { role, publishedAt: null });
  const open = async (uid: string, { documentId }: Row, query = ''): Promise<void> => {
    await editor.open(`/content-manager/collection-types/${uid}/${documentId}${query}`);
  };
  const panel = (key: string, on: Page = page): Locator => on.locator(`[data-careers-panel="panels.${key}.title"]`);
  const frame = (within: Locator): FrameLocator => within.frameLocator('iframe');
  const previewedTitle = (): Locator => frame(panel('preview')).getByRole('heading', { level: 1 });
  const role = (on: Page = page): Locator => on.getByRole('textbox', { name: 'Role', exact: false }).first();

  const picture = async (name: string, of?: Locator): Promise<void> => {
    if (of) await of.scrollIntoViewIfNeeded();
    await takeScreenshot({ page, name: `panels-${name}` });
  };

  beforeAll(async () => {
    editor = await startEditor();
    page = editor.page;
    await page.setViewportSize({ width: 1440, height: 1000 });
    await editor.importStarter(FILES);
  });

  afterAll(() => editor.close());

  describe('of a guide', () => {
    beforeAll(async () => {
      const { documentId } = await guideNamed('Electrician');
      const documents: (uid: string) => Documents = editor.app.strapi.get('documents');
      const data = { roleWithArticle: null, rolePlural: null, seo: null };
      await documents(GUIDE).update({ documentId, data });
      await documents(GUIDE).publish({ documentId });
      await open(GUIDE, { documentId });
      await previewedTitle().waitFor();
    });

    it('shows the page as its readers see it, and follows what is typed without saving it', async () => {
      expect(await previewedTitle().innerText()).toContain('Electrician');
      await panel('changes').getByText('Nothing: readers see this version already.').waitFor();
      await picture('guide');
      await role().fill('Lineworker');
      await frame(panel('preview'))
        .getByRole('heading', { level: 2, name: 'What skills does a Lineworker need?' })
        .waitFor();
      await panel('changes').getByText('1 section differs from what readers see.').waitFor();
      await panel('changes').getByText('Basics').waitFor();
      expect(await guideNamed('Electrician')).not.toBeNull();
    });

    it('shows what publishing will change, word by word', async () => {
      await panel('changes').getByRole('button', { name: 'Show the differences' }).click();
      const dialog = page.getByRole('dialog', { name: 'What publishing will change' });
      await dialog.locator('del', { hasText: 'Electrician' }).first().waitFor();
      await dialog.locator('ins', { hasText: 'Lineworker' }).first().waitFor();
      expect(await seriousFaults(page, { within: '[role=dialog]' })).toEqual([]);
      await picture('differences');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('opens large, for a desktop and for a phone', async () => {
      await panel('preview').getByRole('button', { name: 'Enlarge' }).click();
      const dialog = page.getByRole('dialog', { name: 'Page preview' });
      await frame(dialog).getByRole('heading', { level: 1 }).waitFor();
      await picture('large');
      const width = () =>
        dialog.locator('iframe').evaluate((element) => (element as HTMLIFrameElement).contentWindow?.innerWidth);
      expect(await width()).toBeGreaterThanOrEqual(1280);
      await dialog.getByRole('button', { name: 'Phone' }).click();
      await page.waitForFunction(
        () => document.querySelector<HTMLIFrameElement>('[role=dialog] iframe')?.contentWindow?.innerWidth === 390,
      );
      await picture('large-phone');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('opens the saved draft in a tab', async () => {
      const [tab] = await Promise.all([
        page.waitForEvent('popup'),
        panel('preview').getByRole('button', { name: 'Open in a tab' }).click(),
      ]);
      await tab.locator('.reader-draft').waitFor();
      expect(await tab.getByRole('heading', { level: 1 }).innerText()).toContain('Electrician');
      await tab.close();
    });

    it('cuts the search result by its width', async () => {
      const search = panel('search');
      await search.getByText('of about 600 pixels').waitFor();
      const title = page.getByRole('textbox', { name: 'Title', exact: false }).first();
      await title.fill('How to become a lineworker for high and extremely high voltage overhead lines');
      await search.getByText(/^Cut: \d+ pixels over about 600$/).waitFor();
      expect(await search.getByRole('region', { name: 'Search result' }).innerText()).toContain(' …');
      await picture('search', search);
    });

    it('keeps what was typed when the server fails, and shows it once it is back', async () => {
      await page.route('**/careers/guide-preview', (route) => route.abort());
      await role().fill('Cable Jointer');
      const alert = panel('preview').getByRole('alert');
      await alert.getByText('The server did not answer.', { exact: false }).waitFor();
      await picture('failed');
      expect(await role().inputValue()).toBe('Cable Jointer');
      await page.unroute('**/careers/guide-preview');
      await alert.getByRole('button', { name: 'Try again' }).click();
      await frame(panel('preview')).getByRole('heading', { name: 'What skills does a Cable Jointer need?' }).waitFor();
    });

    it.each(['light', 'dark'] as const)('has no serious faults in the %s theme', async (theme) => {
      page.once('dialog', (dialog) => void dialog.accept());
      await editor.setTheme(theme);
      await previewedTitle().waitFor();
      await panel('search').getByRole('region', { name: 'Social card' }).waitFor();
      expect(await seriousFaults(page, { within: OUR_PANELS })).toEqual([]);
      const background = () =>
        frame(panel('preview'))
          .locator('html')
          .evaluate((html) => getComputedStyle(html).backgroundColor);
      expect(await background()).toBe(theme === 'dark' ? 'rgb(18, 23, 29)' : 'rgb(255, 255, 255)');
      await picture(`guide-${theme}`);
    });
  });

  describe('of what guides use', () => {
    beforeAll(() => editor.setTheme('light'));

    it('says which guides use a skill, and how many live pages saving it changes', async () => {
      const usages: UsageService = editor.app.strapi.plugin('careers').service('usage');
      const used = [...(await usages.counts({ type: 'skill' }))];
      const [documentId, counts] = used.reduce((most, next) => (next[1].livePages > most[1].livePages ? next : most));
      await open('plugin::careers.skill', { documentId });
      const usage = panel('usage');
      await usage.getByText(`Saving changes ${counts.livePages} live page`, { exact: false }).waitFor();
      expect(await usage.getByRole('listitem').count()).toBe(counts.guides);
      expect(await seriousFaults(page, { within: OUR_PANELS })).toEqual([]);
      await picture('skill');
      await usage.getByRole('link').first().click();
      await page.waitForURL(/plugin::careers\.guide\/.*locale/);
      await previewedTitle().waitFor();
    });

    it('says that nobody uses a field', async () => {
      const documents: (uid: string) => Documents = editor.app.strapi.get('documents');
      const field = await documents('plugin::careers.field').create({ data: { name: 'Beekeeping' } });
      await open('plugin::careers.field', field);
      await panel('usage').getByText('No guide uses this.').waitFor();
    });
  });

  it('raised no error in the browser', () => {
    const own = editor.complaints.filter((text) => !/net::ERR_FAILED|Failed to (load resource|fetch)/.test(text));
    expect(own).toEqual([]);
  });
});
