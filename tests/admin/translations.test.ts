import type { Page } from 'playwright-core';
import { localesOf } from '../../src/plugins/careers/server/src/strapi/locales';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

const UID = 'plugin::careers.guide';
const PANEL = '[data-careers="translation"]';

describe('translations, for an editor', () => {
  let editor: Editor;
  let page: Page;
  let backend: string;

  const documents = () => editor.app.strapi.documents(UID);
  const update = (documentId: string, locale: string, data: object) =>
    documents().update({ documentId, locale, data: data as never });
  const panel = () => page.locator(PANEL);
  const openGuide = async (documentId: string, locale: string) => {
    await editor.open(`/content-manager/collection-types/${UID}/${documentId}?plugins[i18n][locale]=${locale}`);
    await panel().waitFor();
  };

  beforeAll(async () => {
    editor = await startEditor();
    ({ page } = editor);
    await localesOf(editor.app.strapi).create({ code: 'es', name: 'Spanish (es)' });
    await localesOf(editor.app.strapi).create({ code: 'fr', name: 'French (fr)' });
    await editor.importStarter([
      'backend-developer.md',
      'backend-developer.es.md',
      'frontend-developer.md',
      'electrician.md',
      'registered-nurse.md',
      'accountant.md',
      'welder.md',
    ]);
    const [row] = await editor.app.strapi.db.query(UID).findMany({ where: { locale: 'es' } });
    backend = String(row.documentId);
    const [welder] = await editor.app.strapi.db.query(UID).findMany({ where: { role: 'Welder' } });
    await update(String(welder.documentId), 'es', { role: 'Soldador', summary: 'Une metales.' });
    await update(String(welder.documentId), 'fr', { role: 'Soudeur', overview: 'Il assemble des métaux.' });
  });

  afterAll(() => editor.close());

  it('shows which guides are missing or outdated in which languages, and leads to them', async () => {
    const { overview } = (await documents().findOne({ documentId: backend, locale: 'en' })) as unknown as {
      overview: string;
    };
    await update(backend, 'en', { overview: overview.replace('.', ', every day.') });
    await editor.open('/plugins/careers/translations');
    await page.getByRole('heading', { name: 'Translations', level: 1 }).waitFor();
    await page.getByRole('link', { name: /Backend Developer, Spanish.*: 1 outdated/ }).waitFor();
    await takeScreenshot({ page, name: 'translations' });
    await page.locator('section', { hasText: 'French (fr)' }).getByRole('button', { name: 'Not started' }).click();
    await page
      .getByRole('link', { name: /^Welder, / })
      .first()
      .waitFor({ state: 'detached' });
    expect(page.url()).toContain('state=unstarted');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page
      .getByRole('link', { name: /^Welder, / })
      .first()
      .waitFor();
  });

  it('has one changed section translated again in at most six clicks', async () => {
    await editor.open('/plugins/careers/translations');
    let clicks = 0;
    const click = async (locator: ReturnType<Page['locator']>) => {
      clicks += 1;
      await locator.click();
    };
    await click(page.getByRole('link', { name: /Backend Developer, Spanish.*: 1 outdated/ }));
    await panel().waitFor();
    await click(panel().getByRole('button', { name: 'Show what changed' }));
    await panel().locator('ins', { hasText: 'every day' }).waitFor();
    await takeScreenshot({ page, name: 'translation-panel' });
    await click(panel().getByRole('button', { name: 'Overview', exact: true }));
    await page.waitForFunction(() => Boolean(document.activeElement?.closest('.CodeMirror')));
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Cada semana.');
    const stored = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await click(page.getByRole('button', { name: 'Save', exact: true }));
    expect((await stored).status()).toBe(200);
    await click(panel().getByRole('button', { name: 'Mark as translated' }));
    await panel().getByRole('button', { name: 'Mark as translated' }).waitFor({ state: 'detached' });
    await panel()
      .getByText(/nothing outdated/)
      .waitFor();
    expect(clicks).toBeLessThanOrEqual(6);
    const saved = (await documents().findOne({ documentId: backend, locale: 'es' })) as unknown as { overview: string };
    expect(saved.overview).toContain('Cada semana.');
  });

  it('begins a language with a copy of another one, with components and skills', async () => {
    await openGuide(backend, 'fr');
    await panel().getByText('There is no guide in this language yet.', { exact: false }).waitFor();
    await panel().getByRole('button', { name: 'Copy from another language' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Skills', exact: true }).waitFor();
    await takeScreenshot({ page, name: 'translation-copy' });
    expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
    await dialog.getByRole('button', { name: /^Copy \d+ sections$/ }).click();
    await panel().getByText('Copied into the draft.', { exact: false }).waitFor();
    await panel().getByText('Copied', { exact: true }).first().waitFor();
    // The form shows what was copied.
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="role"]')?.value === 'Backend Developer',
    );
    await takeScreenshot({ page, name: 'translation-copied' });
  });

  it('says why a copy was refused, and keeps what was chosen', async () => {
    await openGuide(backend, 'es');
    await panel().getByRole('button', { name: 'Copy from another language' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Summary', exact: true }).click();
    await update(backend, 'es', { summary: 'Cambiado por otra persona.' });
    await dialog.getByRole('button', { name: 'Copy 1 section' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Nothing was copied' }).waitFor();
    expect(await dialog.getByRole('checkbox', { name: 'Summary', exact: true }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Copy 1 section' }).click();
    await panel().getByText('Copied into the draft.', { exact: false }).waitFor();
  });

  it('says of the source that the others are translated from it', async () => {
    await openGuide(backend, 'en');
    await panel().getByText('The other languages are translated from this one.').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no serious faults of accessibility in the %s theme', async (theme) => {
    await editor.open('/plugins/careers/translations');
    await editor.setTheme(theme);
    await page.getByRole('link', { name: /Backend Developer, Spanish/ }).waitFor();
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    await takeScreenshot({ page, name: `translations-${theme}` });
    await openGuide(backend, 'es');
    await panel().getByText('Translated from', { exact: false }).waitFor();
    expect(await seriousFaults(page, { within: PANEL })).toEqual([]);
    await takeScreenshot({ page, name: `translation-panel-${theme}` });
  });
});
