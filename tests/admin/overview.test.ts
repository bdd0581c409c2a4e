import { addColleague, startEditor, type Editor } from './editor';
import { seriousFaults } from '../support/axe';
import { takeScreenshot } from '../support/browser';

const GUIDE = 'plugin::careers.guide';
const DAY = 24 * 60 * 60 * 1000;
const HOME = '/plugins/careers';

describe('the careers home, for an editor at the browser', () => {
  let editor: Editor;

  const heading = (name: string) => editor.page.getByRole('heading', { name, exact: true });
  /** The address without the part that Strapi adds by itself. */
  const address = () => decodeURIComponent(editor.page.url());

  /** The screen scrolls within the window: one that is high enough shows all of it. */
  const takeTall = async (name: string) => {
    const { page } = editor;
    await page.setViewportSize({ width: 1440, height: 1900 });
    await takeScreenshot({ page, name });
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  beforeAll(async () => {
    editor = await startEditor();
  });

  afterAll(async () => {
    await editor.close();
  });

  it('invites to the first guide where there is none', async () => {
    const { page } = editor;
    await page.getByRole('link', { name: 'Careers', exact: true }).click();
    await heading('No career guides yet').waitFor();
    expect(await page.getByRole('link', { name: 'New guide' }).first().getAttribute('href')).toMatch(
      /\/plugins\/careers\/new$/,
    );
    expect(await page.getByRole('link', { name: 'Paste a document' }).getAttribute('href')).toMatch(
      /\/plugins\/careers\/new\?from=document$/,
    );
    await takeScreenshot({ page, name: 'overview-empty' });
    expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
  });

  describe('with guides', () => {
    beforeAll(async () => {
      const { app } = editor;
      const admin = await app.asAdmin();
      await app.request.post('/i18n/locales').set(admin).send({ code: 'es', name: 'Spanish (es)', isDefault: false });
      await editor.importStarter([
        'electrician.md',
        'plumber.md',
        'welder.md',
        'accountant.md',
        'bookkeeper.md',
        'registered-nurse.md',
        'nursing-assistant.md',
        'graphic-designer.md',
        'ux-designer.md',
        'backend-developer.md',
        'frontend-developer.md',
        'data-analyst.md',
      ]);
      await editor.importStarter(['backend-developer.es.md']);
      const guides = app.strapi.documents(GUIDE);
      const rows: { readonly slug: string; readonly documentId: string }[] = await app.strapi.db
        .query(GUIDE)
        .findMany({ where: { locale: 'en', publishedAt: null }, select: ['slug', 'documentId'] });
      const documentOf = (slug: string) => rows.find((row) => row.slug === slug)?.documentId ?? '';
      for (const slug of ['welder', 'ux-designer', 'bookkeeper']) {
        await guides.unpublish({ documentId: documentOf(slug), locale: 'en' });
      }
      const manager = '/content-manager/collection-types';
      await app.request
        .put(`${manager}/${GUIDE}/${documentOf('plumber')}`)
        .set(admin)
        .send({ summary: 'Changed since it was published, and not published again.' })
        .expect(200);
      await app.request.post(`${manager}/${GUIDE}`).set(admin).send({ role: 'Locksmith' }).expect(201);
      const reviews = app.strapi.db.query('plugin::careers.review');
      for (const [slug, days] of [
        ['electrician', -40],
        ['accountant', -3],
        ['graphic-designer', 12],
        ['data-analyst', 300],
      ] as const) {
        await reviews.create({
          data: {
            guideDocumentId: documentOf(slug),
            guideLocale: 'en',
            reviewedAt: new Date(Date.now() - 330 * DAY),
            dueAt: new Date(Date.now() + days * DAY),
          },
        });
      }
      const draft = await app.strapi.db.query(GUIDE).findOne({
        where: { documentId: documentOf('backend-developer'), locale: 'en', publishedAt: null },
        populate: { certifications: { populate: ['certification'] } },
      });
      const [{ certification }] = draft.certifications;
      await app.request
        .put(`${manager}/plugin::careers.certification/${certification.documentId}`)
        .set(admin)
        .send({ lifecycle: 'retired' })
        .expect(200);
      await app.request
        .post(`${manager}/plugin::careers.skill`)
        .set(admin)
        .send({ name: 'Juggling', nature: 'skill' })
        .expect(201);
    });

    it('says first what to do today, then how things stand', async () => {
      const { page } = editor;
      await editor.open(HOME);
      await heading('What to do today').waitFor();
      const headings = await page.locator('main h2, main h3').allInnerTexts();
      expect(headings.slice(0, 4)).toEqual(['What to do today', 'Review queue', 'Drafts', 'To put right']);
      expect(await page.getByRole('main').getByRole('link', { name: 'New guide' }).count()).toBe(1);
      const queue = page.getByRole('region', { name: 'Review queue' });
      expect(await queue.getByRole('link', { name: /Electrician/ }).innerText()).toMatch(/since/);
      expect(await page.getByRole('link', { name: 'Careers', exact: true }).first().isVisible()).toBe(true);
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      await takeTall('overview-light');
      expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
    });

    it('reads as well in the dark theme', async () => {
      const { page } = editor;
      await editor.open(HOME);
      await editor.setTheme('dark');
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      await takeTall('overview-dark');
      expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
      await editor.setTheme('light');
    });

    it('leads from a figure to Strapi’s list with the filter in place', async () => {
      const { page } = editor;
      await editor.open(HOME);
      await heading('Guides by career field').waitFor();
      const card = page.getByRole('region', { name: 'Guides by career field' });
      expect(await card.getByRole('img').first().getAttribute('aria-label')).toContain('Skilled Trades: ');
      await card.getByRole('button', { name: 'Show as table' }).click();
      await card.getByRole('link', { name: 'Skilled Trades, Draft: 1' }).click();
      await page.waitForURL(/content-manager.*filters/);
      await page
        .getByRole('link', { name: /Welder/ })
        .or(page.getByRole('gridcell', { name: /Welder/ }))
        .first()
        .waitFor();
      expect(address()).toContain('filters[$and][0][__status][$eq]=draft');
      expect(address()).toContain('filters[$and][1][field][name][$eq]=Skilled Trades');
      expect(await page.getByText('Locksmith').count()).toBe(0);
      await takeScreenshot({ page, name: 'overview-filtered-list' });
    });

    it('leads from what is wrong to the guides at fault, and from there to the form', async () => {
      const { page } = editor;
      await editor.open(HOME);
      await page
        .getByRole('link', { name: /Guides without a version in Spanish/ })
        .first()
        .click();
      await heading('Guides without a version in Spanish').waitFor();
      await page.getByRole('link', { name: 'Accountant' }).waitFor();
      expect(await page.getByRole('link', { name: 'Backend Developer' }).count()).toBe(0);
      await takeScreenshot({ page, name: 'overview-list' });
      expect(await seriousFaults(page, { within: 'main' })).toEqual([]);
      await page.getByRole('link', { name: 'Accountant' }).click();
      await page
        .getByRole('heading', { name: /Accountant/ })
        .first()
        .waitFor();
      expect(address()).toContain(`${GUIDE}/`);
    });

    it('keeps the chosen language in the address', async () => {
      const { page } = editor;
      await editor.open(HOME);
      await page.getByRole('combobox', { name: 'Language' }).click();
      await page.getByRole('option', { name: 'Spanish (es)' }).click();
      await page.getByText('One guide in Spanish').waitFor();
      expect(address()).toContain('locale=es');
      await page.reload();
      await page.getByText('One guide in Spanish').waitFor();
    });

    it('keeps the screen when the server does not answer, and tries again when asked', async () => {
      const { page } = editor;
      await page.route('**/careers/overview*', (route) => route.abort());
      await editor.open(HOME);
      const retry = page.getByRole('button', { name: 'Try again' });
      await retry.waitFor();
      await page.unroute('**/careers/overview*');
      await retry.click();
      await heading('What to do today').waitFor();
    });

    it('shows both widgets on Strapi’s home page', async () => {
      const { page } = editor;
      await editor.open('/');
      const reviews = page.getByRole('region', { name: 'Guides to review' });
      await reviews.getByRole('link', { name: /Electrician/ }).waitFor();
      const drafts = page.getByRole('region', { name: 'Drafts almost ready' });
      await drafts.waitFor();
      await drafts.scrollIntoViewIfNeeded();
      await page.locator('[data-careers-widget]').nth(1).waitFor();
      await takeScreenshot({ page, name: 'overview-widgets' });
      expect(await seriousFaults(page, { within: '[data-careers-widget]' })).toEqual([]);
      await editor.setTheme('dark');
      await page.locator('[data-careers-widget]').nth(1).waitFor();
      await takeScreenshot({ page, name: 'overview-widgets-dark' });
      expect(await seriousFaults(page, { within: '[data-careers-widget]' })).toEqual([]);
      await editor.setTheme('light');
    });

    it('speaks the administrator’s language', async () => {
      const { page } = editor;
      await editor.open(HOME);
      for (const [language, words] of [
        ['de', 'Was heute ansteht'],
        ['fr', 'À faire aujourd’hui'],
        ['es', 'Qué hacer hoy'],
        ['en', 'What to do today'],
      ] as const) {
        await page.evaluate((code) => {
          window.localStorage.setItem('strapi-admin-language', code);
        }, language);
        await page.reload();
        await heading(words).waitFor();
        if (language === 'de') await takeScreenshot({ page, name: 'overview-german' });
      }
    });

    it('offers an Author what an Author may do', async () => {
      const author = await addColleague(editor.app, 'strapi-author');
      const page = await editor.browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
      await page.goto(`${editor.app.url}/admin`);
      await page.getByLabel('Email').fill(author.email);
      await page.getByLabel('Password', { exact: false }).first().fill(author.password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByRole('link', { name: 'Careers', exact: true }).click();
      await page.getByRole('heading', { name: 'None of the guides is yours yet' }).waitFor();
      expect(await page.getByRole('main').getByRole('link', { name: 'New guide' }).count()).toBe(2);
      await takeScreenshot({ page, name: 'overview-author' });
      await page.goto(`${editor.app.url}/admin/plugins/careers/no-such-screen`);
      await page.getByText(/something went wrong/i).waitFor();
      await page.close();
    });

    it('makes the browser complain of nothing', () => {
      // But of the request that a test has cut off, and of those that it left behind by going to another address.
      const own = /Failed to load resource|ERR_FAILED|Failed to fetch/;
      expect(editor.complaints.filter((text) => !own.test(text))).toEqual([]);
    });
  });
});
