import type { Locator, Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

const GUIDE = 'plugin::careers.guide';
const FILES = [
  'backend-developer.md',
  'frontend-developer.md',
  'full-stack-developer.md',
  'software-architect.md',
  'devops-engineer.md',
  'data-analyst.md',
  'data-scientist.md',
  'ux-designer.md',
  'technical-writer.md',
  'electrician.md',
];
const PANEL = '[data-careers-panel="related.title"]';

jest.setTimeout(600_000);

interface Row {
  readonly documentId: string;
}
interface Linked {
  readonly relatedGuides: readonly { readonly role: string }[];
}
interface Documents {
  readonly findOne: (query: object) => Promise<Linked>;
  readonly create: (query: object) => Promise<unknown>;
  readonly update: (query: object) => Promise<unknown>;
  readonly publish: (query: object) => Promise<unknown>;
}

describe('suggestions of related guides, for an editor', () => {
  let editor: Editor;
  let page: Page;

  const documents = (): Documents => editor.app.strapi.get('documents')(GUIDE);
  const guideNamed = (role: string): Promise<Row> =>
    editor.app.strapi.db.query(GUIDE).findOne({ where: { role, publishedAt: null } });
  const open = async (role: string): Promise<void> => {
    const { documentId } = await guideNamed(role);
    await editor.open(`/content-manager/collection-types/${GUIDE}/${documentId}`);
  };
  const panel = (): Locator => page.locator(PANEL);
  const suggested = (): Promise<readonly string[]> => panel().getByRole('listitem').getByRole('link').allInnerTexts();
  /** Entries of the form's relations: the Software Architect is a next step of the Backend Developer, too. */
  const inForm = (role: string): Locator => page.locator('main form li', { hasText: `${role} Career Guide` });
  const picked = async (role: string): Promise<readonly string[]> => {
    const { documentId } = await guideNamed(role);
    const { relatedGuides } = await documents().findOne({ documentId, populate: ['relatedGuides'] });
    return relatedGuides.map((other) => other.role);
  };

  beforeAll(async () => {
    editor = await startEditor();
    ({ page } = editor);
    await editor.importStarter(FILES);
    const all: readonly Row[] = await editor.app.strapi.db.query(GUIDE).findMany({ where: { publishedAt: null } });
    for (const { documentId } of all) {
      await documents().update({ documentId, data: { relatedGuides: [] } });
      await documents().publish({ documentId });
    }
  });

  afterAll(() => editor.close());

  it('shows what the page shows by itself, with the reasons in words', async () => {
    await open('Backend Developer');
    await panel().getByText('None is picked: the page shows these by itself.').waitFor();
    const roles = await suggested();
    expect(roles).toHaveLength(6);
    expect(roles).toEqual(expect.arrayContaining(['Software Architect', 'Full-Stack Developer', 'DevOps Engineer']));
    const architect = panel().getByRole('listitem').filter({ hasText: 'Software Architect' });
    await architect.getByText('A step up from this role').waitFor();
    await architect.getByText('Same field of work').waitFor();
    await architect.getByText(/Both ask for \w+/).waitFor();
    await panel().scrollIntoViewIfNeeded();
    await takeScreenshot({ page, name: 'related' });
    expect(await seriousFaults(page, { within: PANEL })).toEqual([]);
  });

  it('adds one to the form by keyboard, which is saved with the rest', async () => {
    await panel().getByRole('button', { name: 'Add Software Architect' }).focus();
    await page.keyboard.press('Enter');
    await panel().getByText('Added. Save the guide to keep it.').waitFor();
    await panel().getByText('One guide is picked: the page shows that one.').waitFor();
    expect(await suggested()).not.toContain('Software Architect');
    expect(await picked('Backend Developer')).toEqual([]);
    await inForm('Software Architect').nth(1).waitFor();
    await panel().scrollIntoViewIfNeeded();
    await takeScreenshot({ page, name: 'related-added' });
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saved;
    expect(await picked('Backend Developer')).toEqual(['Software Architect']);
  });

  it('leaves out what is picked, offers it again when it is taken out, and adds all at once', async () => {
    await open('Backend Developer');
    await panel().getByText('One guide is picked: the page shows that one.').waitFor();
    expect(await suggested()).not.toContain('Software Architect');
    await panel().getByRole('button', { name: 'Go to the field' }).click();
    await inForm('Software Architect').nth(1).waitFor();
    await inForm('Software Architect').first().getByRole('button', { name: 'Remove' }).click();
    await panel().getByText('None is picked: the page shows these by itself.').waitFor();
    const [first = '', second = ''] = await suggested();
    expect([first, second]).toContain('Software Architect');

    const count = (await suggested()).length;
    await panel()
      .getByRole('button', { name: `Add all ${String(count)}` })
      .click();
    await panel()
      .getByText(`${String(count)} guides are picked`)
      .waitFor();
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saved;
    const now = await picked('Backend Developer');
    expect(now).toHaveLength(count);
    expect(now).toContain('Software Architect');
  });

  it('says when nothing is alike, and when it cannot be loaded', async () => {
    await documents().create({ data: { role: 'Lighthouse Keeper', slug: 'lighthouse-keeper' } });
    await open('Lighthouse Keeper');
    await panel().getByText('No published guide in this language has much in common with this one.').waitFor();
    await page.route('**/careers/related/**', (route) => route.abort());
    await open('Data Analyst');
    await panel().getByRole('alert').getByText('This could not be loaded.').waitFor();
    await page.unroute('**/careers/related/**');
    await panel().getByRole('button', { name: 'Try again' }).click();
    await panel().getByRole('button', { name: 'Add Data Scientist' }).waitFor();
    await editor.open(`/content-manager/collection-types/${GUIDE}/create`);
    await panel().getByText('Save the guide first').waitFor();
  });

  it('has no serious faults of accessibility in the dark theme', async () => {
    await open('Frontend Developer');
    await editor.setTheme('dark');
    await panel().getByRole('listitem').first().waitFor();
    await panel().scrollIntoViewIfNeeded();
    expect(await seriousFaults(page, { within: PANEL })).toEqual([]);
    await takeScreenshot({ page, name: 'related-dark' });
    await editor.setTheme('light');
  });
});
