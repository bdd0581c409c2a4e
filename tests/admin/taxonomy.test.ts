import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';
import { startEditor, type Editor } from './editor';

jest.setTimeout(180_000);

const UID = {
  skill: 'plugin::careers.skill',
  certification: 'plugin::careers.certification',
  guide: 'plugin::careers.guide',
  faq: 'plugin::careers.faq',
} as const;

describe('the screens for skills, certifications, FAQs and links', () => {
  let editor: Editor;
  const missing: string[] = [];

  const make = async (kind: keyof typeof UID, data: Record<string, unknown>): Promise<string> =>
    (await editor.app.strapi.documents(UID[kind]).create({ data })).documentId;
  const publish = (kind: 'guide' | 'faq', documentId: string) =>
    editor.app.strapi.documents(UID[kind]).publish({ documentId });
  const shot = (name: string) => takeScreenshot({ page: editor.page, name: `editing-${name}` });
  const row = (name: string) => editor.page.getByRole('row').filter({ hasText: name });

  beforeAll(async () => {
    editor = await startEditor();
    editor.page.on('response', (answer) => {
      // Strapi asks for its AI features whether they are there or not.
      if (answer.status() === 404 && !/\/(ai-feature-config|ai-localization-jobs)\b/.test(answer.url()))
        missing.push(answer.url());
    });
    await editor.importStarter(['electrician.md', 'registered-nurse.md', 'data-analyst.md']);
    const postgres = await make('skill', { name: 'Postgres', nature: 'tool', aliases: [{ label: 'PG' }] });
    const main = await make('skill', { name: 'PostgreSQL', nature: 'tool', reuse: 'cross-sector' });
    const versioned = await make('skill', { name: 'postgresql 15', nature: 'tool' });
    await make('skill', { name: 'Wiring diagrams' });
    await make('skill', { name: 'Wiring diagramms', nature: 'knowledge' });
    const requirement = (...skills: readonly string[]) => ({ label: 'Databases', skills });
    await publish(
      'guide',
      await make('guide', { role: 'Database administrator', skills: [requirement(postgres, main)] }),
    );
    await publish('guide', await make('guide', { role: 'Data engineer', skills: [requirement(postgres)] }));
    await make('guide', { role: 'Report developer', skills: [requirement(versioned)] });

    const old = await make('certification', {
      name: 'Database Professional 2019',
      issuer: 'Data Board',
      url: 'http://127.0.0.1:9/old',
    });
    await make('certification', { name: 'Database Professional 2025', acronym: 'DBP', issuer: 'Data Board' });
    const certifications = [{ certification: old }];
    await publish('guide', await make('guide', { role: 'Database developer', certifications }));
    await publish('guide', await make('guide', { role: 'Database tester', certifications }));

    const asked = await make('faq', { question: 'How long does database training take?', answer: 'About a year.' });
    await make('faq', { question: 'How long does training in databases take?', answer: 'A year.' });
    await publish('faq', asked);
  });

  afterAll(() => editor.close());

  it('finds, filters and sorts skills', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills');
    await page.getByRole('heading', { name: 'Skills', level: 1 }).waitFor();
    await page.getByLabel('Search by name').fill('pg');
    await page.getByRole('link', { name: 'Postgres', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Wiring diagrams' }).waitFor({ state: 'detached' });
    expect(await row('Postgres').first().innerText()).toContain('2 (2 live)');
    expect(page.url()).toContain('q=pg');
    await page.goto(`${editor.app.url}/admin/plugins/careers/skills?sort=guides&order=desc`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Guides' }).getAttribute('aria-sort')).toBe('descending');
    await shot('skills');
  });

  it.each(['light', 'dark'] as const)(
    'has no serious fault for assistive technology in the %s theme',
    async (theme) => {
      const { page } = editor;
      await editor.open('/plugins/careers/skills');
      await editor.setTheme(theme);
      for (const screen of [
        'skills',
        'skills?tab=duplicates',
        'certifications',
        'faqs',
        'faqs?tab=duplicates',
        'links?show=all',
      ]) {
        await editor.open(`/plugins/careers/${screen}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('main table, main ul li').first().waitFor();
        expect({ screen, faults: await seriousFaults(page, { within: 'main' }) }).toEqual({ screen, faults: [] });
        if (theme === 'dark') await shot(`${screen.replace(/\W+/g, '-')}-dark`);
      }
      await editor.setTheme('light');
    },
  );

  it('edits several skills at once', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills?q=wiring');
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Nature' }).click();
    await page.getByRole('option', { name: 'Knowledge' }).click();
    await shot('bulk-edit');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('3 entries changed.').waitFor();
    await page.getByRole('gridcell', { name: 'Knowledge' }).nth(1).waitFor();
  });

  it('merges a suggested duplicate after a preview, and undoes it', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills?tab=duplicates');
    const group = page.getByRole('listitem').filter({ hasText: 'postgresql 15' });
    await group.waitFor();
    await shot('duplicates');
    await group.getByRole('button', { name: /^Merge/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 guides change').waitFor();
    await dialog.getByRole('radio', { name: /^PostgreSQL/ }).click();
    await dialog.getByText('3 guides change').waitFor();
    await dialog.getByText('Postgres is left out, PostgreSQL is there already').waitFor();
    expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
    await shot('merge');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('3 guides changed.').waitFor();
    await group.waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: 'Recent merges' }).click();
    await page.getByText('postgresql 15 was merged into PostgreSQL').waitFor();
    await shot('recent-merges');
    await page.getByRole('button', { name: 'Undo: Postgres was merged into PostgreSQL' }).click();
    // Whichever was merged last has to be undone first; the other is refused with the reason.
    const refused = page.getByText('Undo that first.');
    const undone = page.getByText('Postgres is back; 4 links were restored.');
    await refused.or(undone).first().waitFor();
    if (await refused.isVisible()) {
      await page.getByRole('button', { name: 'Undo: postgresql 15 was merged into PostgreSQL' }).click();
      await page.getByText('postgresql 15 is back').waitFor();
      await page.getByRole('button', { name: 'Undo: Postgres was merged into PostgreSQL' }).click();
    }
    await undone.waitFor();
  });

  it('remembers what is not the same', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/skills?tab=duplicates');
    const group = page.getByRole('listitem').filter({ hasText: 'Wiring diagramms' });
    await group.getByRole('button', { name: /^Not the same/ }).click();
    await group.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('tab', { name: 'Suggested duplicates' }).waitFor();
    await page
      .getByText('These are probably the same thing.')
      .or(page.getByText('No duplicates are suggested.'))
      .waitFor();
    expect(await group.count()).toBe(0);
  });

  it('retires a certification, and replaces it in one of two guides', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/certifications?q=database');
    await page.getByRole('button', { name: 'Retire Database Professional 2019' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 guides recommend it').waitFor();
    await dialog.getByRole('combobox', { name: 'Replaced by' }).pressSequentially('2025');
    await page.getByRole('option', { name: 'Database Professional 2025' }).click();
    await dialog.getByRole('checkbox', { name: /Database tester/ }).click();
    expect(await seriousFaults(page, { within: '[role="dialog"]' })).toEqual([]);
    await shot('retire');
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click();
    await page.getByText('Retired. Replaced in 1 guide, kept in 1.').waitFor();
    await row('Database Professional 2019').getByText('replaced by Database Professional 2025').waitFor();
    await shot('certifications');
  });

  it('checks links in the background, and lists what is wrong', async () => {
    const { page } = editor;
    const { strapi } = editor.app;
    // Nothing outside of this machine is asked: every name leads to a private address.
    const network = { resolve: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]), isAllowed: () => false };
    const service = strapi.plugin('careers').service('link-check');
    await service.start({ network, politeness: { sites: 50, delayMs: 0 } });
    await service.ended();
    await editor.open('/plugins/careers/links');
    await page.getByRole('link', { name: /127\.0\.0\.1:9\/old/ }).waitFor();
    await row('127.0.0.1:9').getByText('Not public').waitFor();
    await row('127.0.0.1:9').getByRole('link', { name: 'Database Professional 2019' }).waitFor();
    await shot('links');
  });

  it('finds a FAQ by its words inside a guide, and adds it to the form', async () => {
    const { page } = editor;
    const guide = await make('guide', { role: 'Database trainer' });
    await editor.open(`/content-manager/collection-types/plugin::careers.guide/${guide}`);
    const search = page.getByRole('searchbox', { name: 'Find a FAQ' });
    await search.fill('database training');
    await page.getByRole('button', { name: 'Add “How long does database training take?” to this guide' }).click();
    await page.getByText('Added. Save the guide to keep it.').waitFor();
    await search.scrollIntoViewIfNeeded();
    await shot('faq-search');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await saved).status()).toBe(200);
    const stored = await editor.app.strapi.documents(UID.guide).findOne({ documentId: guide, populate: ['faqs'] });
    expect(stored).toMatchObject({ faqs: [{ question: 'How long does database training take?' }] });
  });

  it('lists FAQs with their use, and questions that ask nearly the same', async () => {
    const { page } = editor;
    await editor.open('/plugins/careers/faqs?q=database');
    await page.getByRole('link', { name: 'How long does database training take?' }).waitFor();
    expect(await row('How long does database training take?').innerText()).toContain('1 (0 live)');
    await shot('faqs');
    await page.getByRole('tab', { name: /Near-duplicate questions/ }).click();
    const near = page.getByRole('listitem').filter({ hasText: 'How long does training in databases take?' });
    await near.getByRole('button', { name: /^Not the same/ }).click();
    await near.waitFor({ state: 'detached' });
  });

  it('complains of nothing', () => {
    expect(missing).toEqual([]);
    // A page that is left while it still fetches; what the server does not have stands above.
    expect(editor.complaints.filter((text) => !/Failed to (fetch|load resource)/.test(text))).toEqual([]);
  });
});
