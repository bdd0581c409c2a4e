import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

jest.setTimeout(180_000);

const TEXT = `Backend developer

Skills: Python, SQL, Git and Docker
Five years of Python in a team of eight. I wrote queries in SQL for reports and spent a year on wrangling
broken spreadsheets.`;

describe('the screen that tries the match on a text', () => {
  let editor: Editor;

  const shot = (name: string) => takeScreenshot({ page: editor.page, name: `editing-${name}` });
  const marks = (words: string) =>
    editor.page.getByRole('region', { name: 'The text with marks' }).getByRole('button', { name: `${words}: read as` });
  const found = (name: string) => editor.page.getByRole('listitem').getByRole('button', { name });
  const paste = async (text: string): Promise<void> => {
    await editor.page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
    await editor.page.getByRole('button', { name: /^Match/ }).click();
  };

  beforeAll(async () => {
    editor = await startEditor();
    await editor.importStarter(['data-analyst.md', 'backend-developer.md']);
  });

  afterAll(() => editor.close());

  it('is reached from the table of skills, and says what to do', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills');
    await page.getByRole('link', { name: 'Try the match on a text' }).click();
    await page.getByRole('heading', { name: 'Match tester', level: 1 }).waitFor();
    await page.getByText('what is read as a skill or certification is marked here').waitFor();
    expect(await page.getByRole('button', { name: 'Match the text' }).isDisabled()).toBe(true);
    await page.getByRole('navigation').getByRole('link', { name: 'Match tester' }).waitFor();
  });

  it('marks what is read as something, with its name, and says how far a guide is covered', async () => {
    const { page } = editor;
    await page.getByRole('combobox', { name: 'Guide to compare with' }).pressSequentially('Backend');
    await page.getByRole('option', { name: /Backend Developer/ }).click();
    await paste(TEXT);
    await marks('SQL').first().waitFor();
    expect(await marks('SQL').count()).toBe(2);
    expect(await marks('Python').count()).toBe(2);
    await page.getByRole('heading', { name: 'How far it covers the guide' }).waitFor();
    await page.getByText(/^\d+% covered$/).waitFor();
    await page.getByText('Met', { exact: true }).first().waitFor();
    await marks('Docker').click();
    await page.getByRole('button', { name: 'Never read “Docker” as Docker' }).waitFor();
    await marks('Python').first().hover();
    await shot('match-tester');
  });

  it.each(['light', 'dark'] as const)(
    'has no serious fault for assistive technology in the %s theme',
    async (theme) => {
      await editor.setTheme(theme);
      await paste(TEXT);
      await marks('Docker').click();
      await editor.page.getByRole('button', { name: /^Never read/ }).waitFor();
      expect(await seriousFaults(editor.page, { within: 'main' })).toEqual([]);
      await shot(`match-tester-${theme}`);
    },
  );

  it('forbids a name with the keyboard, and undoes it', async () => {
    const { page } = editor;
    await editor.setTheme('light');
    await paste(TEXT);
    await marks('SQL').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Never read “SQL” as SQL' }).click();
    await page.getByText('“SQL” is never read as SQL any more, in every language.').waitFor();
    expect(await marks('SQL').count()).toBe(0);
    expect(await found('SQL').count()).toBe(0);
    expect(await marks('Python').count()).toBe(2);
    await shot('match-tester-forbidden');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“SQL” of SQL is as it was before.').waitFor();
    expect(await marks('SQL').count()).toBe(2);
  });

  it('adds words that are selected as another name, which is found at once', async () => {
    const { page } = editor;
    expect(await marks('wrangling broken spreadsheets').count()).toBe(0);
    // As a mouse does it: over the end of a line.
    await page.evaluate(() => {
      const region = document.querySelector('[role="region"][aria-label="The text with marks"]');
      const node = [...(region?.childNodes ?? [])].find((one) => one.textContent?.includes('wrangling'));
      const at = node?.textContent?.indexOf('wrangling') ?? 0;
      const range = document.createRange();
      range.setStart(node as Node, at);
      range.setEnd(node as Node, at + 'wrangling\nbroken spreadsheets'.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      region?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    });
    const form = page.getByRole('form', { name: 'Add another name' });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="words"]')?.value === 'wrangling broken spreadsheets',
    );
    await form.getByRole('combobox', { name: 'Which skill' }).pressSequentially('git');
    await page.getByRole('option', { name: 'Git', exact: true }).click();
    await form.getByRole('button', { name: 'Add as another name' }).click();
    await page.getByText('“wrangling broken spreadsheets” is now another name of Git, in every language.').waitFor();
    await page
      .getByRole('region')
      .getByRole('button', { name: /^wrangling\s+broken spreadsheets: read as Git/ })
      .waitFor();
    expect(await page.getByRole('form', { name: 'Add another name' }).getByRole('textbox').inputValue()).toBe('');
  });

  it('changes how a name is looked for, and says when the text speaks against it', async () => {
    const { page } = editor;
    await marks('Docker').click();
    await page.getByRole('combobox', { name: 'How “Docker” is looked for' }).click();
    await page.getByRole('option', { name: 'Only with these capitals' }).click();
    await page.getByText('“Docker” is now another name of Docker, in every language.').waitFor();
    await paste('a docker container');
    await page.getByText('No skill and no certification is found in this text.').waitFor();
    await page.getByText('It covers nothing of any published guide.').waitFor();
  });

  it('says why a text cannot be matched, and when it is too long', async () => {
    const { page } = editor;
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('x '.repeat(100_001));
    await page.getByText('The text is too long: 200,002 characters.').waitFor();
    expect(await page.getByRole('button', { name: /^Match/ }).isDisabled()).toBe(true);
    await page.route('**/careers/match-tester', (route) =>
      route.fulfill({
        status: 503,
        json: { data: null, error: { status: 503, name: 'Busy', message: 'Come back later' } },
      }),
    );
    await paste('SQL');
    await page.getByText('The text could not be matched:').waitFor();
    await page.unroute('**/careers/match-tester');
    await paste('SQL');
    await marks('SQL').waitFor();
  });
});
