import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

const FILES = [
  'bookkeeper.md',
  'accountant.md',
  'financial-manager.md',
  'electrician.md',
  'master-electrician.md',
  'electrical-contractor.md',
  'data-analyst.md',
  'data-scientist.md',
  'machine-learning-engineer.md',
  'backend-developer.md',
  'full-stack-developer.md',
  'software-architect.md',
  'devops-engineer.md',
  'help-desk-technician.md',
  'systems-administrator.md',
  'nursing-assistant.md',
  'registered-nurse.md',
  'nurse-practitioner.md',
  'graphic-designer.md',
  'technical-writer.md',
];

describe('the career map, for an editor', () => {
  let editor: Editor;
  let page: Page;

  const list = () => page.getByRole('region', { name: 'The map as a list' });
  const node = (role: string) => page.locator('.react-flow__node', { hasText: role }).first();
  const open = async (path = '/plugins/careers/map') => {
    await editor.open(path);
    await page.getByRole('heading', { name: 'Career map', level: 1 }).waitFor();
    await page.locator('.react-flow__node').first().waitFor();
  };
  const pick = async (label: string, typed: string, option: string) => {
    const box = page.getByRole('combobox', { name: label });
    await box.focus();
    await box.pressSequentially(typed);
    await page.getByRole('option', { name: option }).first().waitFor();
    // What was offered before anything was typed has gone.
    await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
    await box.press('ArrowDown');
    await box.press('Enter');
  };

  beforeAll(async () => {
    editor = await startEditor();
    ({ page } = editor);
    await editor.importStarter(FILES);
    await editor.app.strapi.db.query('plugin::careers.skill').updateMany({ where: {}, data: { learningHours: 50 } });
  });

  afterAll(() => editor.close());

  it('shows guides as a picture and as a list', async () => {
    await open();
    expect(await page.locator('.react-flow__node').count()).toBe(FILES.length);
    await list().getByRole('button', { name: 'Bookkeeper', exact: true }).waitFor();
    await takeScreenshot({ page, name: 'career-map' });
  });

  it('leads from a click on a guide to its steps, with the skills that each adds', async () => {
    await open();
    await node('Accountant').click();
    await list().getByRole('heading', { name: 'Accountant' }).waitFor();
    await list().getByText('Leads to').waitFor();
    expect(await list().getByRole('button', { name: 'Financial Manager', exact: true }).count()).toBe(1);
    expect(
      await list()
        .getByText(/^Adds: /)
        .count(),
    ).toBeGreaterThan(0);
    await takeScreenshot({ page, name: 'career-map-guide' });
  });

  it('is filtered by field, and focused on one guide by search', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Field of work' }).click();
    await page
      .getByRole('option', { name: /Trades|Construction|Electric/ })
      .first()
      .click();
    await node('Electrician').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length < 10);
    await pick('Show one guide’s surroundings', 'nurse pr', 'Nurse Practitioner');
    await list().getByRole('heading', { name: 'Nurse Practitioner' }).waitFor();
    await node('Registered Nurse').waitFor();
    expect(page.url()).toContain('around=');
  });

  it('adds, takes back and removes a next step by keyboard alone', async () => {
    await open();
    await list().getByRole('button', { name: 'Bookkeeper', exact: true }).focus();
    await page.keyboard.press('Enter');
    await list().getByRole('heading', { name: 'Bookkeeper' }).waitFor();
    await pick('Add a next step', 'financial', 'Financial Manager');
    await page.getByText('The next steps of Bookkeeper are saved in its draft.').waitFor();
    const next = list().getByRole('button', { name: 'Financial Manager', exact: true });
    await next.waitFor();
    await list().getByText('When published').waitFor();
    await takeScreenshot({ page, name: 'career-map-added' });

    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The last change to Bookkeeper is undone.').waitFor();
    await next.waitFor({ state: 'detached' });

    await list().getByRole('button', { name: 'Remove Accountant' }).focus();
    await page.keyboard.press('Enter');
    await list().getByText('Removed; public until published').waitFor();
    await list().getByRole('button', { name: 'Add Accountant in this language' }).click();
    await list().getByRole('button', { name: 'Remove Accountant' }).waitFor();
  });

  it('keeps a change that came second, says who was first, and makes it when asked again', async () => {
    await open();
    const seen = page.waitForResponse((answer) => answer.url().includes('/draft?') && answer.ok());
    await list().getByRole('button', { name: 'Graphic Designer', exact: true }).click();
    await seen;
    const [row] = await editor.app.strapi.db
      .query('plugin::careers.guide')
      .findMany({ where: { role: 'Graphic Designer', publishedAt: null } });
    await editor.app.strapi
      .documents('plugin::careers.guide')
      .update({ documentId: row.documentId, locale: 'en', data: { summary: 'Changed meanwhile' } as object });
    await pick('Add a next step', 'technical w', 'Technical Writer');
    const alert = page.getByRole('alert').filter({ hasText: 'has changed Graphic Designer' });
    await alert.waitFor();
    await alert.getByText('Changed meanwhile').waitFor();
    await takeScreenshot({ page, name: 'career-map-conflict' });
    expect(await seriousFaults(page, { within: '[role="alert"]' })).toEqual([]);
    await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');
    await alert.getByRole('button', { name: 'Make the change again' }).click();
    await page.getByText('The next steps of Graphic Designer are saved in its draft.').waitFor();
    await list().getByRole('button', { name: 'Technical Writer', exact: true }).waitFor();
  });

  describe('finds a way', () => {
    const finder = () => list();
    const edgesOnWay = () => page.locator('.react-flow__edge.careers-way');

    it('from one role to another, as a list and in the picture, by keyboard', async () => {
      await open();
      await page.getByRole('button', { name: 'Find a way' }).focus();
      await page.keyboard.press('Enter');
      await finder().getByText('Ways lead over guides that are public in').waitFor();
      await finder().getByText('Choose where the way begins and where it leads.').waitFor();
      await pick('From', 'bookk', 'Bookkeeper');
      await pick('To', 'financial m', 'Financial Manager');
      const way = finder().getByRole('region', { name: 'Way 1: 2 steps' });
      await way.waitFor();
      await finder()
        .getByText(/leads? from Bookkeeper to Financial Manager/)
        .waitFor();
      expect(await way.getByRole('listitem').count()).toBe(2);
      expect(await way.getByText(/hours? of learning/).count()).toBeGreaterThan(1);
      expect(await way.getByText(/^Adds: /).count()).toBeGreaterThan(0);
      await page.waitForFunction(() => document.querySelectorAll('.react-flow__edge.careers-way').length === 2);
      await takeScreenshot({ page, name: 'career-map-way' });
      expect(await seriousFaults(page, { within: 'main' })).toEqual([]);

      const weeks = async () => Number(/(\d+) weeks/.exec(await way.innerText())?.[1]);
      const before = await weeks();
      const pace = finder().getByLabel('Hours of learning a week');
      await pace.fill('40');
      await pace.press('Tab');
      await page.waitForFunction(
        (old) => !document.querySelector('main')?.textContent.includes(`${String(old)} weeks`),
        before,
      );
      expect(await weeks()).toBeLessThan(before / 3);
    });

    it('over like roles where no steps lead, and says so', async () => {
      await finder().getByRole('button', { name: 'Swap both ends' }).click();
      await finder()
        .getByText(/No next steps lead from Financial Manager to Bookkeeper/)
        .waitFor();
      await finder().getByText('By skills, no step set').first().waitFor();
      await page.locator('.react-flow__edge.careers-way').first().waitFor({ state: 'attached' });
      expect(await edgesOnWay().count()).toBeGreaterThan(0);
      await takeScreenshot({ page, name: 'career-map-way-by-skills' });
    });

    it('from the guide that is looked at, keeps out drafts, and leaves the picture as it was', async () => {
      await finder().getByRole('button', { name: 'Back to the list' }).click();
      await page.waitForFunction(() => document.querySelector('.careers-way') === null);
      const { documentId } = await editor.app.strapi.db
        .query('plugin::careers.guide')
        .findOne({ where: { role: 'Technical Writer', publishedAt: null } });
      await editor.app.strapi.documents('plugin::careers.guide').unpublish({ documentId, locale: 'en' });
      await open();
      await list().getByRole('button', { name: 'Electrician', exact: true }).click();
      await list().getByRole('button', { name: 'Find a way from here' }).click();
      await finder().getByRole('group', { name: 'From' }).getByText('Electrician', { exact: true }).waitFor();
      await page.getByRole('combobox', { name: 'To' }).focus();
      await page.getByRole('combobox', { name: 'To' }).pressSequentially('technical');
      const draft = page.getByRole('option', { name: /Technical Writer · not public in English/ });
      await draft.waitFor();
      expect(await draft.getAttribute('aria-disabled')).toBe('true');
      await editor.app.strapi.documents('plugin::careers.guide').publish({ documentId, locale: 'en' });
    });

    it('says when it cannot be loaded, and tries again', async () => {
      await open();
      await page.route(`${editor.app.url}/careers/map/ways*`, (route) => route.abort());
      await page.getByRole('button', { name: 'Find a way' }).click();
      await pick('From', 'bookk', 'Bookkeeper');
      await pick('To', 'accountant', 'Accountant');
      await finder().getByText('This could not be loaded.').waitFor();
      await page.unroute(`${editor.app.url}/careers/map/ways*`);
      await finder().getByRole('button', { name: 'Try again' }).click();
      await finder().getByRole('region', { name: /Way 1/ }).waitFor();
    });
  });

  it('says that loading has failed, and tries again', async () => {
    await page.route(`${editor.app.url}/careers/map*`, (route) => route.abort());
    await editor.open('/plugins/careers/map');
    await page.getByText('This could not be loaded.').waitFor();
    await page.unroute(`${editor.app.url}/careers/map*`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.react-flow__node').first().waitFor();
  });

  it.each(['light', 'dark'] as const)('has no serious faults of accessibility in the %s theme', async (theme) => {
    await open();
    await editor.setTheme(theme);
    await page.locator('.react-flow__node').first().waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await list().getByRole('button', { name: 'Backend Developer', exact: true }).click();
    await list().getByRole('heading', { name: 'Backend Developer' }).waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: `career-map-${theme}` });
    await list().getByRole('button', { name: 'Find a way from here' }).click();
    await pick('To', 'software arch', 'Software Architect');
    await list().getByRole('region', { name: /Way 1/ }).waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: `career-map-way-${theme}` });
  });
});
