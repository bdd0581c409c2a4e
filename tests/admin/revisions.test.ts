import { takeScreenshot } from '../support/browser';
import { seriousFaults } from '../support/axe';
import { addColleague, startEditor, type Editor } from './editor';

const GUIDES = '/content-manager/collection-types/plugin::careers.guide';

describe('a guide that somebody else saves while an editor has it open', () => {
  let editor: Editor;
  let colleague: { readonly Authorization: string };
  let documentId: string;

  beforeAll(async () => {
    editor = await startEditor();
    await editor.importStarter(['electrician.md']);
    const account = await addColleague(editor.app, 'strapi-editor');
    const signedIn = await editor.app.request.post('/admin/login').send(account).expect(200);
    colleague = { Authorization: `Bearer ${String(signedIn.body.data.token)}` };
    const found = await editor.app.request.get(GUIDES).set(colleague).expect(200);
    documentId = String(found.body.results[0].documentId);
  });

  afterAll(() => editor.close());

  const saveAsColleague = (data: object) =>
    editor.app.request.put(`${GUIDES}/${documentId}`).set(colleague).send(data).expect(200);

  it('is told within five seconds who it was and which sections, compares, and decides', async () => {
    const { page, open } = editor;
    await open(`${GUIDES}/${documentId}`);
    const summary = page.getByRole('textbox', { name: /^Summary/ });
    // Strapi fills the form more than once while it opens.
    await page
      .getByText(/% ready/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    await summary.fill('Mine');

    await saveAsColleague({ overview: 'Theirs, and much shorter.' });
    const told = page.getByRole('alert').filter({ hasText: 'A Colleague saved this guide' });
    await told.waitFor({ timeout: 5000 });
    await told.getByText('Changed there: Overview').waitFor();
    expect(await summary.inputValue()).toBe('Mine');
    expect(await seriousFaults(page, { within: '[role="alert"]' })).toEqual([]);
    await takeScreenshot({ page, name: 'revision-changed' });

    await told.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: /saved since you opened/ });
    await dialog.getByText('Theirs, and much shorter.').waitFor();
    await takeScreenshot({ page, name: 'revision-compare' });
    await dialog.getByRole('button', { name: 'Close' }).click();

    const refused = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await refused).status()).toBe(409);
    // A form that is filled anew would be by the time that the server has been asked once more.
    await page.waitForResponse((answer) => answer.url().includes('/revision'));
    expect(await summary.inputValue()).toBe('Mine');

    await told.getByRole('button', { name: 'Keep mine' }).click();
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await saved).status()).toBe(200);
    await told.waitFor({ state: 'detached' });
    const stored = await editor.app.request.get(`${GUIDES}/${documentId}`).set(colleague).expect(200);
    expect(stored.body.data).toMatchObject({ summary: 'Mine', revision: 3 });
  });

  it('says nothing about what the editor saves here', async () => {
    const { page } = editor;
    const polled = () => page.waitForResponse((answer) => answer.url().includes('/revision'));
    await page.getByRole('textbox', { name: /^Summary/ }).fill('Mine again');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // Strapi's own word for it goes by itself after a moment.
    expect((await saved).status()).toBe(200);
    await polled();
    await polled();
    expect(await page.getByText('Changed meanwhile').count()).toBe(0);
  });

  it('breaks nothing in the browser', () => {
    // What the browser itself says of an answer that is not 200 is no fault of a script.
    expect(editor.complaints.filter((complaint) => !complaint.startsWith('Failed to load resource'))).toEqual([]);
  });
});
