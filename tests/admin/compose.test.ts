import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readDocumentSchema } from '../../src/plugins/careers/core/compose';
import { seriousFaults } from '../support/axe';
import { projectRoot } from '../support/app-folder';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';
import { stockEffort } from './stock-effort';

const seedFile = path.resolve(projectRoot, '..', 'shared', 'data', 'seed', 'backend-developer.txt');
const ownFixture = path.join(projectRoot, 'src/plugins/careers/core/guide-document/fixtures/dental-assistant.txt');
/** The page that the product started from, where it is at hand; else the project's own page of the same form. */
const seed = readFileSync(existsSync(seedFile) ? seedFile : ownFixture, 'utf8');
const dental = readFileSync(ownFixture, 'utf8');
const EDIT_VIEW = /content-manager\/collection-types\/plugin::careers\.guide\/\w+\?/;

interface SavedGuide {
  readonly skills: readonly { readonly skills: readonly { readonly name: string }[] }[];
  readonly steps: readonly { readonly title: string }[];
  readonly certifications: readonly { readonly condition: string | null }[];
  readonly faqs: readonly { readonly documentId: string }[];
  readonly aliases: readonly unknown[];
  readonly externalIds: readonly unknown[];
  readonly sources: readonly unknown[];
}

describe('New guide, for an editor at a browser', () => {
  let editor: Editor;
  let page: Page;

  const sourceBox = () => page.getByLabel('Text of the career page');
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });
  const section = (name: string | RegExp) => page.getByRole('region', { name });
  const open = async (): Promise<void> => {
    await editor.open('/plugins/careers/new');
    await sourceBox().waitFor();
  };
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('ControlOrMeta+V');
  };
  const read = async (text: string): Promise<void> => {
    await open();
    await paste(text);
    await button('Create draft').waitFor();
  };
  const savedGuide = async (): Promise<SavedGuide> => {
    await page.waitForURL(EDIT_VIEW);
    const documentId = /plugin::careers\.guide\/(\w+)/.exec(page.url())?.[1];
    const guide: SavedGuide = await editor.app.strapi.db.query('plugin::careers.guide').findOne({
      where: { documentId, publishedAt: null },
      populate: {
        aliases: true,
        field: true,
        faqs: true,
        steps: true,
        skills: { populate: ['skills'] },
        certifications: { populate: ['certification'] },
        externalIds: true,
        sources: true,
      },
    });
    return guide;
  };
  const publishedGuides = () =>
    editor.app.strapi.db.query('plugin::careers.guide').count({ where: { publishedAt: { $notNull: true } } });

  beforeAll(async () => {
    editor = await startEditor();
    page = editor.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: editor.app.url });
  });

  afterAll(() => editor.close());

  it('turns a pasted page into a published one in at most eight clicks and without typing', async () => {
    let clicks = 0;
    const click = async (target: Locator): Promise<void> => {
      clicks += 1;
      await target.click();
    };
    await editor.open('/plugins/careers');
    await click(page.getByRole('link', { name: 'New guide' }).first());
    await sourceBox().waitFor();
    await paste(seed);
    await click(button('Create draft'));
    await page.waitForURL(EDIT_VIEW);
    await click(button('Publish').first());
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await click(button(/^Publish/, dialog));
    await page
      .getByText(/is published\./)
      .first()
      .waitFor();

    expect(await publishedGuides()).toBe(1);
    expect(clicks).toBeLessThanOrEqual(8);
    const answer = await editor.app.request
      .post('/careers/compose/read')
      .set(await editor.app.asAdmin())
      .send({ text: seed })
      .expect(200);
    const stock = stockEffort(readDocumentSchema.parse(answer.body.data).guide);
    expect(stock.clicks).toBeGreaterThan(10 * clicks);
  });

  it('shows what was recognised beside the source, and what has no place', async () => {
    await read(dental);
    await page.getByText('8 requirements · 3 steps · 4 certifications · 2 questions').waitFor();
    await page.getByText('2 texts have no place in the guide.').waitFor();
    await takeScreenshot({ page, name: 'compose-review' });
    await page.screenshot({ path: path.join(projectRoot, '.tmp/screenshots/compose-review-top.png') });
    const source = section('Source text');
    await button('Show the first').click();
    const line = source.locator('[data-line="59"]');
    expect(await line.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await button('Dismiss', source).first().click();
    await button('Put into', source).click();
    await page.getByRole('menuitem', { name: 'Career tips' }).click();
    await source.getByText('Now in: Career tips').waitFor();
    expect(await page.getByRole('textbox', { name: 'Career tips' }).inputValue()).toBe(
      'See what else you can do at a dental practice.',
    );
    await button('Undo', source).last().click();
    await section('Career tips').waitFor({ state: 'detached' });
    await page.screenshot({ path: path.join(projectRoot, '.tmp/screenshots/compose-leftovers.png') });
  });

  it('lets every guess be corrected before anything is saved', async () => {
    await editor.app.strapi
      .documents('plugin::careers.skill' as never)
      .create({ data: { name: 'Aspiration' } } as never);
    await read(dental);
    await page.getByLabel('Role', { exact: false }).first().fill('Dental Nurse');
    await page.getByLabel('Title', { exact: true }).fill('');
    const skills = section(/^Requirements/);
    await button(/^Suction/, skills).click();
    await page.getByRole('menuitem', { name: 'Use an existing one …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill('aspir');
    await button('Aspiration', dialog).click();
    await button(/^Rubber dam/, skills).click();
    await page.getByRole('menuitem', { name: 'Leave out' }).click();
    await button(/^Rubber dam.*left out/, skills).waitFor();
    const steps = section(/^Steps/);
    await button('Edit', steps).first().click();
    await steps.getByLabel('Title').first().fill('Look at the work');
    await button('Done', steps).click();
    await button('Leave out', section(/^Certifications/))
      .first()
      .click();
    await page.screenshot({ path: path.join(projectRoot, '.tmp/screenshots/compose-corrected.png'), fullPage: true });
    await button('Create draft').click();

    const guide = await savedGuide();
    expect(guide).toMatchObject({ role: 'Dental Nurse', slug: 'dental-nurse', title: 'Dental Nurse Career Guide' });
    expect(guide.skills[0]?.skills.map(({ name }) => name)).toEqual([
      'Four-handed dentistry',
      'Aspiration',
      'Impressions',
    ]);
    expect(guide.steps[0]?.title).toBe('Look at the work');
    expect(guide.certifications.length).toBe(3);
    expect(guide.certifications[2]?.condition).toBe('if taking X-rays');
  });

  it('keeps everything that was entered when saving fails, and says why', async () => {
    await read(dental);
    await page.getByLabel('Role', { exact: false }).first().fill('Orthodontic Assistant');
    await page.getByLabel('Slug').fill('dental-nurse');
    await button('Create draft').click();
    const problem = page.getByRole('alert').filter({ hasText: 'The draft was not created' }).first();
    await problem.getByText('is the slug of another guide').waitFor();
    expect(await page.getByLabel('Role', { exact: false }).first().inputValue()).toBe('Orthodontic Assistant');
    await takeScreenshot({ page, name: 'compose-problem' });
    await page.getByLabel('Slug').fill('');
    await page.route('**/careers/compose/create', (route) => route.abort());
    await button('Create draft').click();
    await problem.waitFor();
    expect(await page.getByLabel('Role', { exact: false }).first().inputValue()).toBe('Orthodontic Assistant');
    await page.unroute('**/careers/compose/create');
    await button('Create draft').click();
    expect(await savedGuide()).toMatchObject({ slug: 'orthodontic-assistant' });
  });

  it('takes files, and says of one that is too long how long it may be', async () => {
    await open();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_300_000, 'x ') });
    await page.getByText('The document has 1.24 MiB; at most 1 MiB are read.').waitFor();
    await file.setInputFiles({ name: 'odd.md', mimeType: 'text/markdown', buffer: Buffer.from('---\nrole: [\n---\n') });
    await page.getByText(/^Line \d+: The front matter cannot be read/).waitFor();
    expect(await sourceBox().inputValue()).toContain('role: [');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'cooper.md', { type: 'text/markdown' }));
      const box = document.querySelector('textarea');
      box?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, '# Cooper Career Guide\n\n## Skills\n\n- Woodwork (oak, ash)\n');
    await page.getByText('1 requirement ·').waitFor();
    expect(await page.getByLabel('Role', { exact: false }).first().inputValue()).toBe('Cooper');
  });

  it('warns of a guide for the same role, with a way to it', async () => {
    await read(dental.replaceAll('Dental Assistant', 'Dental Nurse'));
    const twins = page.getByTestId('twins');
    await twins.getByText('the same role').waitFor();
    expect(await twins.getByRole('link', { name: 'Dental Nurse' }).getAttribute('href')).toMatch(EDIT_VIEW);
    expect(await page.getByLabel('Slug').getAttribute('placeholder')).toBe('dental-nurse-2');
    await page.getByLabel('Role', { exact: false }).first().fill('Oral Surgeon');
    await page.getByLabel('Title', { exact: true }).fill('');
    await twins.waitFor({ state: 'detached' });
  });

  it('begins from a template, shows what it brings, and asks for what is to be written', async () => {
    await open();
    await page.getByRole('tab', { name: 'From a template' }).click();
    await page.getByRole('radio', { name: 'Trades' }).click();
    await page.getByLabel('Role', { exact: false }).first().fill('Electrician');
    const brings = section('What the template brings');
    await brings.getByText('What does an Electrician do?').waitFor();
    await takeScreenshot({ page, name: 'compose-template' });
    await button('Use this template').click();
    await page.getByText(/prompts of the template are still to be answered/).waitFor();
    await takeScreenshot({ page, name: 'compose-template-review' });
    await button('Create draft').click();
    const guide = await savedGuide();
    expect(guide).toMatchObject({ role: 'Electrician', publishedAt: null });
    expect(guide.steps.length).toBe(5);
    expect(guide.faqs.length).toBe(3);
  });

  it('begins as a copy, with what was chosen and nothing shared by accident', async () => {
    await editor.importStarter(['backend-developer.md'], { publish: false });
    await open();
    await page.getByRole('tab', { name: 'As a copy' }).click();
    await page.getByLabel('Role', { exact: false }).first().fill('API Engineer');
    await page
      .getByRole('searchbox')
      .or(page.getByPlaceholder('Search by role or title'))
      .first()
      .fill('server-side dev');
    await button(/^Backend Developer/).click();
    await page.getByRole('checkbox', { name: 'Salaries' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Salaries' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Career tips' }).click();
    await takeScreenshot({ page, name: 'compose-copy' });
    await button('Make the copy').click();
    await button('Create draft').click();
    const copy = await savedGuide();
    expect(copy).toMatchObject({ role: 'API Engineer', slug: 'api-engineer', careerTips: null });
    expect([copy.aliases, copy.externalIds, copy.sources]).toEqual([[], [], []]);
    const { faqs } = copy;
    expect(faqs.length).toBeGreaterThan(0);
    for (const { documentId } of faqs) {
      const guides = await editor.app.strapi.db
        .query('plugin::careers.guide')
        .count({ where: { publishedAt: null, faqs: { documentId } } });
      expect(guides).toBe(1);
    }
  });

  it('can be gone through with the keyboard alone', async () => {
    await open();
    await paste(dental);
    await button('Create draft').waitFor();
    await page.keyboard.press('Tab');
    for (let presses = 0; presses < 60; presses += 1) {
      const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.includes('Create draft')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(EDIT_VIEW);
  });

  it.each(['light', 'dark'] as const)('has no serious axe fault in the %s theme', async (theme) => {
    await editor.setTheme(theme);
    const faults: string[] = [];
    await open();
    faults.push(...(await seriousFaults(page, { within: 'main' })));
    await takeScreenshot({ page, name: `compose-start-${theme}` });
    await page.getByRole('tab', { name: 'From a template' }).click();
    await section('What the template brings').getByText('Steps').waitFor();
    faults.push(...(await seriousFaults(page, { within: 'main' })));
    await page.getByRole('tab', { name: 'As a copy' }).click();
    await button(/^Backend Developer/)
      .first()
      .click();
    await page.getByRole('checkbox').first().waitFor();
    faults.push(...(await seriousFaults(page, { within: 'main' })));
    await read(dental);
    await page.getByText('8 requirements · 3 steps').waitFor();
    faults.push(...(await seriousFaults(page, { within: 'main' })));
    await page.screenshot({ path: path.join(projectRoot, `.tmp/screenshots/compose-review-${theme}.png`) });
    expect(faults).toEqual([]);
  });

  it('makes the browser complain about nothing of ours', () => {
    const expected = /ERR_FAILED|status of 400|Failed to load resource/;
    expect(editor.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});
