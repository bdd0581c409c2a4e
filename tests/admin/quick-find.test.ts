import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

jest.setTimeout(180_000);

describe('the box that finds entries', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor();
    await editor.importStarter(['electrician.md', 'data-analyst.md']);
  });

  afterAll(() => editor.close());

  it('is reached with a key, and leads to the form of what it finds', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/links');
    await page.getByRole('heading', { name: 'Links', level: 1 }).waitFor();
    await page.keyboard.press('/');
    const box = page.getByRole('textbox', { name: 'Find' });
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('zzzzqqq');
    await page.getByText('Nothing published is found.').waitFor();
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await page.keyboard.type('electrici');
    const guide = page.getByRole('list', { name: 'Found entries' }).getByRole('link', { name: 'Electrician' }).first();
    await guide.waitFor();
    expect(await seriousFaults(page, { within: 'search' })).toEqual([]);
    await takeScreenshot({ page, name: 'editing-quick-find' });
    await guide.click();
    await page.waitForURL(/content-manager\/collection-types\/plugin::careers\.guide\//);
    await page.getByRole('heading', { level: 1, name: /Electrician/ }).waitFor();
  });

  it('leaves the key to who is typing', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills');
    const search = page.getByLabel('Search by name');
    await search.focus();
    await page.keyboard.type('a/b');
    expect(await search.inputValue()).toBe('a/b');
  });
});
