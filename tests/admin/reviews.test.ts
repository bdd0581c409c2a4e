import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { selectAllRows, startEditor, type Editor } from './editor';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;

interface Stored {
  readonly documentId: string;
}

describe('reviews in the admin panel', () => {
  let editor: Editor;
  let page: Page;
  let clicks = 0;

  const idOf = async (role: string): Promise<string> => {
    const rows: Stored[] = await editor.app.strapi.db.query('plugin::careers.guide').findMany({ where: { role } });
    return rows[0]?.documentId ?? '';
  };
  const review = async (role: string, { reviewed, due }: { readonly reviewed: number; readonly due: number }) => {
    const guides = { guides: [{ documentId: await idOf(role), locale: 'en' }] };
    const admin = await editor.app.asAdmin();
    const preview = await editor.app.request.post('/careers/reviews/preview').set(admin).send(guides).expect(200);
    await editor.app.request
      .post('/careers/reviews/confirm')
      .set(admin)
      .send({ guides: [{ ...guides.guides[0], publishedHash: preview.body.data.guides[0].publishedHash }] })
      .expect(200);
    await editor.app.strapi.db.query('plugin::careers.review').updateMany({
      where: { guideDocumentId: guides.guides[0]?.documentId },
      data: { reviewedAt: new Date(Date.now() + reviewed * DAY_MS), dueAt: new Date(Date.now() + due * DAY_MS) },
    });
  };
  const reviewsOf = async (role: string): Promise<number> =>
    editor.app.strapi.db.query('plugin::careers.review').count({ where: { guideDocumentId: await idOf(role) } });
  const click = async (name: string | RegExp) => {
    clicks += 1;
    await page.getByRole('button', { name }).last().click();
  };

  beforeAll(async () => {
    editor = await startEditor();
    ({ page } = editor);
    const files = ['electrician', 'plumber', 'welder', 'accountant', 'data-analyst', 'registered-nurse'];
    await editor.importStarter(files.map((file) => `${file}.md`));
    await review('Electrician', { reviewed: -400, due: -35 });
    await review('Plumber', { reviewed: -380, due: -15 });
    await review('Data Analyst', { reviewed: -350, due: 12 });
    await review('Accountant', { reviewed: -10, due: 355 });
    const certification = await editor.app.strapi.db.query('plugin::careers.guide').findOne({
      where: { role: 'Plumber', publishedAt: { $notNull: true } },
      populate: { certifications: { populate: { certification: true } } },
    });
    const linked = certification.certifications[0]?.certification as Stored | undefined;
    if (linked === undefined) throw new Error('The starter guide recommends no certification any more.');
    await editor.app.strapi
      .documents('plugin::careers.certification' as never)
      .update({ documentId: linked.documentId, data: { lifecycle: 'retired', retiresAt: '2026-01-31' } } as never);
  });

  afterAll(() => editor.close());

  it('shows first what is most urgent, and what has moved in it', async () => {
    await editor.open('/plugins/careers/reviews');
    await page.getByRole('link', { name: 'Electrician', exact: true }).waitFor();
    const roles = await page.getByRole('row').locator('td:nth-child(2)').allTextContents();
    expect(roles.slice(0, 2)).toEqual(['Electrician', 'Plumber']);
    await page.getByText('1 point to look at').first().waitFor();
    await takeScreenshot({ page, name: 'editing-reviews' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
  });

  it('confirms an unchanged guide in two clicks', async () => {
    clicks = 0;
    await click('Confirm that Electrician is still right');
    await page.getByText('Nothing has moved since the last review.').waitFor();
    await takeScreenshot({ page, name: 'editing-reviews-confirm' });
    expect(await seriousFaults(page, { within: '[role=dialog]' })).toEqual([]);
    await click('Confirm still right');
    await page.getByText('1 guide is confirmed.').waitFor();
    expect(clicks).toBe(2);
    expect(await reviewsOf('Electrician')).toBe(2);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('narrows the list by state; the address leads there again', async () => {
    await page.getByRole('tab', { name: /Overdue/ }).click();
    await page.getByRole('link', { name: 'Electrician', exact: true }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('state=overdue');
    await page.reload();
    await page.getByRole('link', { name: 'Plumber', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  it('shows what moved before many are confirmed, and can leave those out', async () => {
    await editor.open('/plugins/careers/reviews');
    await page.getByRole('checkbox', { name: 'Select all guides on this page' }).click();
    await page.getByRole('button', { name: 'Confirm still right', exact: true }).click();
    await page.getByText(/In one of them something has moved/).waitFor();
    await takeScreenshot({ page, name: 'editing-reviews-many' });
    await page.getByLabel('Note').fill('Yearly round');
    // A failed request leaves what was filled in.
    await page.route('**/careers/reviews/confirm', (route) => route.abort());
    await page.getByRole('button', { name: /^Confirm only the/ }).click();
    await page.getByText('What you filled in is still here: try again.').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Yearly round');
    await page.unroute('**/careers/reviews/confirm');
    await page.getByRole('button', { name: /^Confirm only the/ }).click();
    await page.getByText(/guides are confirmed\./).waitFor();
    expect(await reviewsOf('Plumber')).toBe(1);
    expect(await reviewsOf('Welder')).toBe(1);
  });

  it('stands beside the form of a published guide, where two clicks confirm it', async () => {
    await editor.open(`/content-manager/collection-types/plugin::careers.guide/${await idOf('Plumber')}`);
    await page.getByText('Moved since the last review').waitFor();
    clicks = 0;
    await click('Confirm still right');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/was active and is now retired/).waitFor();
    await takeScreenshot({ page, name: 'editing-reviews-panel-dialog' });
    clicks += 1;
    await dialog.getByRole('button', { name: 'Confirm still right' }).click();
    await page.getByText('1 guide is confirmed.').waitFor();
    expect(clicks).toBe(2);
    await dialog.waitFor({ state: 'detached' });
    expect(await reviewsOf('Plumber')).toBe(2);
    await takeScreenshot({ page, name: 'editing-reviews-panel' });
  });

  it('is an action on the guides chosen in the content manager', async () => {
    await editor.open(
      '/content-manager/collection-types/plugin::careers.guide?page=1&pageSize=10&plugins[i18n][locale]=en',
    );
    await selectAllRows(page);
    await page.getByRole('button', { name: 'Confirm still right' }).click();
    await page.getByRole('button', { name: /Confirm all \d+ guides/ }).click();
    await page.getByText(/guides are confirmed\./).waitFor();
    expect(await reviewsOf('Registered Nurse')).toBe(2);
  });

  it('looks as well in the dark', async () => {
    await editor.open('/plugins/careers/reviews');
    await editor.setTheme('dark');
    await page.getByRole('link', { name: 'Electrician', exact: true }).waitFor();
    await page.getByText('Nothing moved').first().waitFor();
    await takeScreenshot({ page, name: 'editing-reviews-dark' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Confirm that Electrician is still right' }).click();
    await page.getByText('Nothing has moved since the last review.').waitFor();
    expect(await seriousFaults(page, { within: '[role=dialog]' })).toEqual([]);
  });
});
