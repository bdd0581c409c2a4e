import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { selectAllRows, startEditor, type Editor } from './editor';

jest.setTimeout(300_000);

const GUIDE = 'plugin::careers.guide';
const LOCALE = 'plugins[i18n][locale]=en';

interface Row {
  readonly documentId: string;
}
interface Documents {
  create(params: object): Promise<Row>;
  update(params: object): Promise<unknown>;
}

describe('publishing a guide in the admin panel', () => {
  let editor: Editor;

  const guideBySlug = async (slug: string): Promise<Row> =>
    (await editor.app.strapi.db.query(GUIDE).findOne({ where: { slug, publishedAt: null } })) as Row;
  const openGuide = async ({ documentId }: Row): Promise<Page> => {
    await editor.open(`/content-manager/collection-types/${GUIDE}/${documentId}?${LOCALE}`);
    await editor.page
      .getByText(/% ready/)
      .first()
      .waitFor();
    return editor.page;
  };
  const isPublic = async ({ documentId }: Row): Promise<boolean> =>
    (await editor.app.strapi.db.query(GUIDE).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;

  beforeAll(async () => {
    editor = await startEditor({
      config: { plugins: { careers: { config: { publicRead: true, readiness: { enforce: 'block' } } } } },
    });
    await editor.importStarter(
      ['electrician.md', 'plumber.md', 'welder.md', 'master-electrician.md', 'electrical-contractor.md'],
      { publish: false },
    );
  });

  afterAll(() => editor.close());

  it('says what holds a guide back, follows unsaved edits and leads to each field', async () => {
    const documents = editor.app.strapi.documents(GUIDE as never) as unknown as Documents;
    const guide = await documents.create({
      locale: 'en',
      data: {
        role: 'Glazier',
        education: 'An apprenticeship.',
        skills: [{ label: 'Measuring' }, { label: 'Cutting' }, { label: 'Lifting' }],
        steps: [{ title: 'Learn' }, { title: 'Begin' }],
        salaries: [{ currency: 'USD', median: 50_000, source: 'BLS' }],
      },
    });
    const page = await openGuide(guide);
    await page.getByText('3 things hold it back').waitFor();

    await page.getByRole('button', { name: 'Pay figures with year and source' }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'salaries.0.year');
    await page.keyboard.type('2025');
    await page.getByText('2 things hold it back').waitFor();

    await page.getByRole('button', { name: 'Overview', exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.closest('.CodeMirror') !== null);
    await page.keyboard.type('Puts glass into windows.');
    await page.getByText('1 thing holds it back').waitFor();

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('One thing holds this guide back.').waitFor();
    await takeScreenshot({ page, name: 'editing-publish-held' });
    expect(await dialog.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'At least 3 steps into the job' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('form') !== null);
    expect(await isPublic(guide)).toBe(false);
  });

  it('has no serious faults for people who use it by other means, in light and dark', async () => {
    const guide = await guideBySlug('electrician');
    for (const theme of ['light', 'dark'] as const) {
      await editor.setTheme(theme);
      const page = await openGuide(guide);
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByRole('dialog').getByText('Questions that readers cannot see yet').waitFor();
      await takeScreenshot({ page, name: `editing-publish-${theme}` });
      expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await editor.setTheme('light');
  });

  it('publishes with the keyboard alone, with all that belongs to the guide', async () => {
    const guide = await guideBySlug('electrician');
    const page = await openGuide(guide);
    await page.getByRole('textbox', { name: 'Title' }).first().focus();
    await page.keyboard.press('Control+Shift+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Is the work dangerous?' }).waitFor();
    const focused = dialog.getByRole('button', { name: 'Publish with 9 more' });
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Publish with') === true);
    expect(await focused.isEnabled()).toBe(true);
    expect(await isPublic(guide)).toBe(false);
    await page.keyboard.press('Enter');
    await dialog.getByText('“Electrician” is published.').waitFor();
    await takeScreenshot({ page, name: 'editing-published' });
    expect(await isPublic(guide)).toBe(true);
    expect(await isPublic(await guideBySlug('plumber'))).toBe(true);
    await dialog.locator('a[href$="/guides/electrician"]').first().waitFor();
  });

  it('refuses what a colleague has changed since, and shows the change section by section', async () => {
    const guide = await guideBySlug('welder');
    const documents = editor.app.strapi.documents(GUIDE as never) as unknown as Documents;
    const change = (data: object) => documents.update({ documentId: guide.documentId, locale: 'en', data });
    const publicOverview = async (): Promise<unknown> =>
      (
        await editor.app.strapi.db
          .query(GUIDE)
          .findOne({ where: { documentId: guide.documentId, publishedAt: { $notNull: true } } })
      )?.overview;
    await change({ summary: 'Joins metal so that it holds for decades.' });
    const page = await openGuide(guide);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const publish = dialog.getByRole('button', { name: /^Publish/ });
    await publish.waitFor();
    await page.waitForLoadState('networkidle');
    await change({ overview: 'Joins metal, says a colleague.' });
    await publish.click();
    await dialog.getByRole('alert').getByText('changed this guide since you opened it', { exact: false }).waitFor();
    await dialog.getByText('Joins metal, says a colleague.').waitFor();
    await takeScreenshot({ page, name: 'editing-publish-conflict' });
    expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
    expect(await publicOverview()).not.toContain('a colleague');
    await dialog.getByRole('button', { name: 'Look again' }).click();
    await publish.click();
    await dialog.getByText('“Welder” is published.').waitFor();
    expect(await publicOverview()).toContain('a colleague');
  });

  it('warns before a guide is taken away that others lead to', async () => {
    const guide = await guideBySlug('master-electrician');
    const page = await openGuide(guide);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/public guides? leads? here/).waitFor();
    await dialog.getByRole('link', { name: 'Electrician', exact: true }).waitFor();
    await takeScreenshot({ page, name: 'editing-unpublish' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await isPublic(guide)).toBe(true);
  });

  it('publishes a selection and reports on each guide', async () => {
    const { page } = editor;
    await editor.open(`/content-manager/collection-types/${GUIDE}?page=1&pageSize=20&${LOCALE}`);
    await selectAllRows(page);
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.getByText('5 of 6 published').waitFor();
    await dialog.getByText('Held back').waitFor();
    await takeScreenshot({ page, name: 'editing-publish-bulk' });
    expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
  });
});
