import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ImportJob } from '../../src/plugins/careers/core/imports/job';
import { isOver, until } from '../api/imports-fixture';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { occupations, writeOnetFolder } from '../support/onet-folder';
import { onetFiles, onetLabel, writeOnetEdition, type OnetEdition } from '../support/onet-editions';
import { startEditor, type Editor } from './editor';

jest.setTimeout(300_000);

const GUIDE = 'plugin::careers.guide';
const MANY = 900;
const WRITTEN = 'Choose plants that stand wind, drought and hail.';

interface Task {
  readonly text: string;
  readonly core: boolean;
}

describe('imports in the admin panel', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-import-screens-'));
  let editor: Editor;
  let page: Page;

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const newest = async (): Promise<ImportJob> => {
    const answer = await editor.app.request
      .get('/careers/imports/jobs?pageSize=1')
      .set(await editor.app.asAdmin())
      .expect(200);
    return answer.body.data.jobs[0] as ImportJob;
  };
  const guideOf = async (role: string) => {
    const rows: { readonly documentId: string; readonly tasks: readonly Task[] }[] = await editor.app.strapi.db
      .query(GUIDE)
      .findMany({ where: { role, publishedAt: null }, populate: { tasks: true } });
    return rows[0];
  };
  const tasksOf = async (role: string) => (await guideOf(role))?.tasks.map(({ text }) => text) ?? [];
  const rewriteFirstTask = async (role: string): Promise<void> => {
    const guide = await guideOf(role);
    const tasks = guide?.tasks.map(({ text, core }, place) => ({ text: place === 0 ? WRITTEN : text, core }));
    await editor.app.strapi
      .documents(GUIDE as never)
      .update({ documentId: guide?.documentId, locale: 'en', data: { tasks } } as never);
  };
  const chooseFolder = (place: string) => page.getByLabel('Choose a folder').last().setInputFiles(place);
  /** From the screen of a source to the list of its occupations. */
  const sendEdition = async (edition: OnetEdition): Promise<void> => {
    await editor.open('/plugins/careers/imports/new/onet');
    await page.getByText('Drop files, a folder or a zip here').waitFor();
    await chooseFolder(writeOnetEdition(folder, edition));
    await page.getByText(/^5 files,/).waitFor();
    await button('Continue').click();
    await page.getByText(`O*NET database, edition ${edition}`).waitFor();
  };
  const tick = (title: string) => page.getByRole('checkbox', { name: new RegExp(title) }).click();

  beforeAll(async () => {
    editor = await startEditor();
    ({ page } = editor);
  });

  afterAll(async () => {
    await editor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('offers each source with the files that it takes, and templates of own formats', async () => {
    await editor.open('/plugins/careers/imports');
    await page.getByRole('heading', { name: 'O*NET database' }).waitFor();
    await page.getByText('Nothing has been imported yet.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Download the template skills.csv').click(),
    ]);
    expect(download.suggestedFilename()).toBe('skills.csv');
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-sources' });
  });

  it('is reached from the screen of a new guide', async () => {
    await editor.open('/plugins/careers/new');
    await page.getByRole('tab', { name: 'From an occupation record' }).click();
    await page.getByRole('link', { name: 'From O*NET' }).waitFor();
    await takeScreenshot({ page, name: 'editing-imports-new-guide' });
    await page.getByRole('link', { name: 'From O*NET' }).click();
    await page.getByRole('heading', { name: 'Give the files' }).waitFor();
  });

  it('says what is wrong with a file in the words of the server, and keeps what was chosen', async () => {
    const broken = path.join(folder, 'db_30_2_text.zip');
    writeFileSync(broken, 'no zip');
    await page.getByLabel('Choose files').last().setInputFiles(broken);
    await button('Continue').click();
    await page
      .getByRole('alert')
      .getByText(/db_30_2_text\.zip/)
      .waitFor();
    await page.getByText('1 file, 6 bytes in all').waitFor();
    await takeScreenshot({ page, name: 'editing-imports-refused' });
    await button('Remove db_30_2_text.zip').click();
    await page.getByText('1 file, 6 bytes in all').waitFor({ state: 'detached' });
  });

  it('warns of files that are those of another source', async () => {
    const own = path.join(folder, 'skills.csv');
    writeFileSync(own, 'name,nature\nPruning,skill\n');
    await page.getByLabel('Choose files').last().setInputFiles(own);
    await button('Continue').click();
    await page.getByText('They look like files of Spreadsheet.', { exact: false }).waitFor();
    expect(await button('Preview').isDisabled()).toBe(true);
  });

  it('takes a folder that is dropped', async () => {
    await editor.open('/plugins/careers/imports/new/onet');
    await page.getByText('Drop files, a folder or a zip here').waitFor();
    await page.evaluate((files) => {
      const transfer = new DataTransfer();
      for (const { name, text } of files) transfer.items.add(new File([text], name));
      const zone = [...document.querySelectorAll('main section div')].find((each) =>
        each.textContent.startsWith('Drop files, a folder'),
      );
      zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }, onetFiles('27.0'));
    await page.getByText(/^5 files,/).waitFor();
    await button('Continue').click();
    // Loose files do not tell their edition.
    await page.getByLabel(/^Edition/).waitFor();
    expect(onetLabel('27.0')).toBe('db_27_0_text');
  });

  it('leads from files to a draft: pick, preview, run, report', async () => {
    await sendEdition('27.0');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pick occupations');
    await page.getByLabel('Search for occupations').fill('garden');
    await page.getByText('0 selected, 1 found').waitFor();
    await button('Preview').click();
    await page.getByText('Select at least one occupation.').waitFor();
    await tick('Roof Gardeners');
    await page.getByLabel('Search for occupations').fill('');
    await page.getByText('1 selected, 4 found').waitFor();
    await tick('Bee Keepers');
    await page.getByText('2 selected, 4 found').waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-pick' });

    await button('Preview').click();
    await page.getByText('This is what the import would do. Nothing was written.').waitFor();
    expect(await guideOf('Roof Gardener')).toBeUndefined();
    await button('Roof Gardeners').click();
    await page.getByText('Choose plants that stand wind and drought.').last().waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-preview-new' });

    await button('Import 2 records').click();
    await page.getByText('The import is done. New guides are drafts.').waitFor();
    expect(await tasksOf('Roof Gardener')).toHaveLength(3);
    await button('Roof Gardeners').click();
    await takeScreenshot({ page, name: 'editing-imports-report' });
    const [download] = await Promise.all([page.waitForEvent('download'), button('Report as CSV').click()]);
    expect(download.suggestedFilename()).toMatch(/^import-\d+\.csv$/);
    await page.getByRole('link', { name: 'Open the guide' }).click();
    await page.getByRole('heading', { name: 'Where it is from' }).waitFor();
    await page.getByRole('link', { name: 'O*NET 27.0 Database' }).waitFor();
  });

  it('shows what a newer edition would change, before and after, and what an editor keeps', async () => {
    await rewriteFirstTask('Roof Gardener');
    await sendEdition('30.2');
    await button('Select all 4').click();
    await page.getByText('All occupations of the files are selected').waitFor();
    await button('Preview').click();
    await page.getByText('This is what the import would do. Nothing was written.').waitFor();
    await button('Roof Gardeners').click();
    await page.getByText('1 conflict: what an editor wrote would stay until somebody settles it.').waitFor();
    expect(await page.locator('ins', { hasText: 'sensors' }).count()).toBeGreaterThan(0);
    await page.getByText('The source has it no longer; it stays in the guide.').waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 1250 });
    await takeScreenshot({ page, name: 'editing-imports-preview' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('tab', { name: /^Changes/ }).click();
    await button('Bee Keepers').waitFor();
    await button('Roof Gardeners').waitFor({ state: 'detached' });
    await button(/^Import \d records$/).click();
    await page.getByText('The import is done. New guides are drafts.').waitFor();
    expect(await tasksOf('Roof Gardener')).toEqual(
      expect.arrayContaining([WRITTEN, 'Check drains, seals and sensors of the roof.']),
    );
  });

  it('settles a conflict from the report, by keyboard', async () => {
    await page.getByRole('tab', { name: /Conflict/ }).click();
    await button('Roof Gardeners').click();
    await page.getByText('As imported (27.0)').waitFor();
    await page.getByText('New (30.2)').waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-conflict' });
    await page.route('**/careers/imports/conflicts/settle', (route) => route.abort());
    await button('Take theirs').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The conflict was not settled').waitFor();
    await page.unroute('**/careers/imports/conflicts/settle');
    await button('Take theirs').focus();
    await page.keyboard.press('Enter');
    await page.getByText('All conflicts of this guide are settled.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'All conflicts of this guide are settled.',
    );
    expect(await tasksOf('Roof Gardener')).toContain('Choose plants that stand wind, heat and drought.');
  });

  it('lists what waits, and settles it beside the form of the guide', async () => {
    await rewriteFirstTask('Roof Gardener');
    await sendEdition('27.0');
    await tick('Roof Gardeners');
    await button('Preview').click();
    await button('Import 1 record').click();
    await page.getByText('The import is done. New guides are drafts.').waitFor();
    await editor.open('/plugins/careers/imports');
    await page.getByRole('heading', { name: 'Conflicts to settle' }).waitFor();
    await page.getByRole('link', { name: 'Settle the conflicts in Roof Gardener' }).click();
    await button('Keep mine').waitFor();

    const { documentId } = (await guideOf('Roof Gardener')) ?? {};
    await editor.open(`/content-manager/collection-types/${GUIDE}/${documentId}?plugins[i18n][locale]=en`);
    await button('Settle 1 conflict').click();
    await page.getByRole('dialog').getByText('As imported (30.2)').waitFor();
    expect(await seriousFaults(page, { within: '[role=dialog]' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-panel-dialog' });
    await page.getByRole('dialog').getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('All conflicts of this guide are settled.').waitFor();
    await page.keyboard.press('Escape');
    await button('Settle 1 conflict').waitFor({ state: 'detached' });
    expect(await tasksOf('Roof Gardener')).toContain(WRITTEN);
    await page.getByText('changed since').first().waitFor();
    expect(await seriousFaults(page, { within: '[data-careers-panel="imports.panel"]' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-panel' });
  });

  it('takes own content whole, in the language that is chosen', async () => {
    await editor.open('/plugins/careers/imports/new/csv');
    await page.getByText('Drop files, a folder or a zip here').waitFor();
    const own = path.join(folder, 'faqs.csv');
    writeFileSync(own, 'question,answer\nDo bees sleep?,At night.\nMay bees fly in rain?,Seldom.\n');
    await page.getByLabel('Choose files').last().setInputFiles(own);
    await button('Continue').click();
    await page.getByRole('heading', { name: 'Check the files' }).waitFor();
    await page.getByRole('combobox', { name: /^Language/ }).click();
    await page.getByRole('option', { name: /^English/ }).click();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-own' });
    await button('Preview').click();
    await page.getByText('This is what the import would do. Nothing was written.').waitFor();
    await button('May bees fly in rain?').waitFor();
    await button('Do bees sleep?').click();
    await page.getByText('en/Do bees sleep? · en').waitFor();
  });

  it('writes a spreadsheet of skills, and another one from the list of past previews', async () => {
    const skillsOf = async (...names: readonly string[]) => {
      const rows = await editor.app.strapi.db
        .query('plugin::careers.skill')
        .findMany({ where: { name: { $in: names } }, populate: { aliases: true }, orderBy: { name: 'asc' } });
      return rows.map(({ name, nature, aliases }) => [
        name,
        nature,
        aliases.map(({ label }: { label: string }) => label),
      ]);
    };
    const preview = async (rows: string) => {
      await editor.open('/plugins/careers/imports/new/csv');
      await page.getByText('Drop files, a folder or a zip here').waitFor();
      const own = path.join(folder, 'skills.csv');
      writeFileSync(own, `name,nature,aliases\n${rows}`);
      await page.getByLabel('Choose files').last().setInputFiles(own);
      await button('Continue').click();
      await page.getByRole('heading', { name: 'Check the files' }).waitFor();
      await button('Preview').click();
      await page.getByText('This is what the import would do. Nothing was written.').waitFor();
    };

    await preview('Swarm catching,skill,Catching swarms\nBee biology,knowledge,\n');
    expect(await skillsOf('Bee biology', 'Swarm catching')).toEqual([]);
    await button('Import 2 records').click();
    await page.getByText('The import is done. New guides are drafts.').waitFor();
    await button('Swarm catching').waitFor();
    expect(await skillsOf('Bee biology', 'Swarm catching')).toEqual([
      ['Bee biology', 'knowledge', []],
      ['Swarm catching', 'skill', ['Catching swarms']],
    ]);

    await preview('Comb building,skill,\n');
    await editor.open('/plugins/careers/imports');
    const row = page.getByRole('row').filter({ hasText: 'Preview: Spreadsheet' }).first();
    await row.getByText('1 created').waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-past' });
    await row.getByRole('button', { name: 'Run it now' }).click();
    await page.getByText('The import is done. New guides are drafts.').waitFor();
    expect(await skillsOf('Comb building')).toEqual([['Comb building', 'skill', []]]);
  });

  it('shows how far a long import is, and cancels it after a question', async () => {
    await editor.open('/plugins/careers/imports/new/onet');
    await page.getByText('Drop files, a folder or a zip here').waitFor();
    await chooseFolder(writeOnetFolder(path.join(folder, 'many'), occupations(MANY)));
    await button('Continue').click();
    await button(`Select all ${MANY}`).click();
    await button('Preview').click();
    await button(`Import ${MANY} records`).click({ timeout: 120_000 });
    await page.getByText(new RegExp(`\\d+ of ${MANY} records`)).waitFor();
    await page.getByRole('progressbar').waitFor();
    await takeScreenshot({ page, name: 'editing-imports-run' });
    await button('Cancel').click();
    await page.getByText('Cancel the import?').waitFor();
    await button('Cancel the import').click();
    await page.getByText('The import was cancelled. What was written before that stays.').waitFor();
    const { id } = await newest();
    const job = await until(editor.app.strapi, id, isOver);
    expect(job).toMatchObject({ state: 'cancelled' });
    expect(job.done).toBeLessThan(MANY);
  });

  it('is as readable in the dark', async () => {
    await editor.open('/plugins/careers/imports');
    await editor.setTheme('dark');
    await page.getByRole('heading', { name: 'Past imports' }).waitFor();
    await page.getByRole('row').nth(3).waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-dark' });
    const answer = await editor.app.request
      .get('/careers/imports/jobs?pageSize=50')
      .set(await editor.app.asAdmin())
      .expect(200);
    const jobs = answer.body.data.jobs as readonly ImportJob[];
    const previews = jobs.filter(({ source, options }) => source === 'onet' && 'dryRun' in options && options.dryRun);
    await editor.open(`/plugins/careers/imports/jobs/${String(previews[2]?.id)}`);
    await button('Roof Gardeners').click();
    await page.getByText('The source has it no longer; it stays in the guide.').waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-imports-preview-dark' });
  });
});
