import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RelatedSuggestions } from '../../src/plugins/careers/core/related';
import type { GuideDocuments } from '../../src/plugins/careers/server/src/guide-documents';
import { localesOf } from '../../src/plugins/careers/server/src/strapi/locales';
import { addColleague } from '../admin/editor';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

const STARTER = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
const FILES = ['bookkeeper.md', 'accountant.md', 'financial-manager.md', 'electrician.md', 'master-electrician.md'];
const GUIDE = 'plugin::careers.guide';

jest.setTimeout(180_000);

describe('suggestions of related guides over HTTP', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let ids: ReadonlyMap<string, string>;

  const idOf = (role: string): string => {
    const id = ids.get(role);
    if (id === undefined) throw new Error(`There is no guide "${role}".`);
    return id;
  };
  const suggest = async (role: string): Promise<RelatedSuggestions> =>
    (
      await app.request
        .get(`/careers/related/${idOf(role)}?locale=en`)
        .set(admin)
        .expect(200)
    ).body.data as RelatedSuggestions;
  const rolesIn = ({ suggestions }: RelatedSuggestions) => suggestions.map(({ role }) => role);
  const write = (role: string, data: object) =>
    app.strapi.documents(GUIDE).update({ documentId: idOf(role), locale: 'en', data } as never);

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    await localesOf(app.strapi).create({ code: 'es', name: 'Spanish (es)' });
    const files = FILES.map((file) => ({ file, text: readFileSync(path.join(STARTER, file), 'utf8') }));
    const documents: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    const report = await documents.import({ files, publish: true });
    expect(report.files.map(({ status }) => status)).not.toContain('failed');
    const rows = await app.strapi.db.query(GUIDE).findMany({ where: { publishedAt: null } });
    ids = new Map(rows.map(({ role, documentId }: { role: string; documentId: string }) => [role, documentId]));
    for (const role of ids.keys()) await write(role, { relatedGuides: [] });
    for (const documentId of ids.values()) await app.strapi.documents(GUIDE).publish({ documentId, locale: 'en' });
  });

  afterAll(() => app.stop());

  it('names published guides, best first, with the reasons', async () => {
    const found = await suggest('Bookkeeper');
    expect(found.picked).toEqual([]);
    expect(rolesIn(found).slice(0, 2).sort()).toEqual(['Accountant', 'Financial Manager']);
    const accountant = found.suggestions.find(({ role }) => role === 'Accountant');
    expect(accountant).toMatchObject({ isSameField: true, isNextStep: true, isStepBefore: false, status: 'published' });
    expect(accountant?.shared.length).toBeGreaterThan(0);
    const draft = await app.strapi.db
      .query(GUIDE)
      .findOne({ where: { documentId: idOf('Accountant'), locale: 'en', publishedAt: null } });
    expect(accountant?.id).toBe(draft.id);
    expect((await suggest('Accountant')).suggestions).toEqual(
      expect.arrayContaining([expect.objectContaining({ role: 'Bookkeeper', isStepBefore: true, isNextStep: false })]),
    );
  });

  it('goes by the saved draft, and suggests no drafts', async () => {
    expect(rolesIn(await suggest('Electrician'))).not.toContain('Accountant');
    const accountant = await app.strapi.documents(GUIDE).findOne({
      documentId: idOf('Accountant'),
      locale: 'en',
      populate: { skills: { populate: ['skills'] } },
    } as never);
    const { skills } = accountant as unknown as {
      skills: readonly { label: string; skills: readonly { documentId: string }[] }[];
    };
    const same = skills.map(({ label, skills: all }) => ({ label, skills: all.map(({ documentId }) => documentId) }));
    await write('Electrician', { skills: same });
    expect(rolesIn(await suggest('Electrician'))).toContain('Accountant');

    await app.strapi.documents(GUIDE).unpublish({ documentId: idOf('Accountant'), locale: 'en' });
    expect(rolesIn(await suggest('Electrician'))).not.toContain('Accountant');
    await app.strapi.documents(GUIDE).publish({ documentId: idOf('Accountant'), locale: 'en' });
    await app.strapi.documents(GUIDE).discardDraft({ documentId: idOf('Electrician'), locale: 'en' });
  });

  it('says what is picked, and which guides have a newer draft', async () => {
    await write('Bookkeeper', { relatedGuides: [idOf('Accountant')] });
    await write('Financial Manager', { summary: 'Newer than what is public' });
    const { picked, suggestions } = await suggest('Bookkeeper');
    const accountant = suggestions.find(({ role }) => role === 'Accountant');
    expect(picked).toEqual([accountant?.id]);
    expect(suggestions.find(({ role }) => role === 'Financial Manager')?.status).toBe('modified');
  });

  it('refuses what is not there, and whoever may not read guides', async () => {
    await app.request.get('/careers/related/nobody').set(admin).expect(404);
    await app.request
      .get(`/careers/related/${idOf('Bookkeeper')}?locale=es`)
      .set(admin)
      .expect(404);
    await app.request
      .get(`/careers/related/${idOf('Bookkeeper')}?locale=xx`)
      .set(admin)
      .expect(400);
    await app.request.get(`/careers/related/${idOf('Bookkeeper')}`).expect(401);

    // Strapi's authors read guides of their own only.
    const { email, password } = await addColleague(app, 'strapi-author');
    const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
    const author = { Authorization: `Bearer ${String(body.data.token)}` };
    await app.request
      .get(`/careers/related/${idOf('Bookkeeper')}?locale=en`)
      .set(author)
      .expect(403);
  });
});
