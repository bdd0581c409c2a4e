import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  CopyAnswer,
  GuideTranslation,
  TranslatedSection,
  TranslationOverview,
} from '../../src/plugins/careers/core/translations';
import type { GuideDocuments } from '../../src/plugins/careers/server/src/guide-documents';
import { localesOf } from '../../src/plugins/careers/server/src/strapi/locales';
import type { AuthHeaders } from '../support/accounts';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';

const STARTER = path.join(projectRoot, 'src', 'plugins', 'careers', 'starter', 'guides');
const UID = 'plugin::careers.guide';

describe('the translation of guides over HTTP', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let backend: string;

  const documents = () => app.strapi.documents(UID);
  const update = (documentId: string, locale: string, data: object) => documents().update({ documentId, locale, data });
  const find = async (documentId: string, locale = 'es'): Promise<GuideTranslation> =>
    (await app.request.get(`/careers/translations/${documentId}`).query({ locale }).set(admin).expect(200)).body
      .data as GuideTranslation;
  const sectionOf = ({ sections }: GuideTranslation, name: TranslatedSection) => {
    const section = sections.find((one) => one.section === name);
    if (section === undefined) throw new Error(`No section ${name}`);
    return section;
  };
  const stateOf = async (documentId: string, name: TranslatedSection, locale = 'es') =>
    sectionOf(await find(documentId, locale), name).state;
  const post = (documentId: string, what: 'marks' | 'copies', body: object) =>
    app.request.post(`/careers/translations/${documentId}/${what}`).set(admin).send(body);
  const overview = async (query: object = {}): Promise<TranslationOverview> =>
    (await app.request.get('/careers/translations').query(query).set(admin).expect(200)).body
      .data as TranslationOverview;
  const make = async (role: string, data: object = {}): Promise<string> =>
    (await documents().create({ locale: 'en', data: { role, ...data } as never })).documentId;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    await localesOf(app.strapi).create({ code: 'es', name: 'Spanish (es)' });
    await localesOf(app.strapi).create({ code: 'fr', name: 'French (fr)' });
    const files = ['backend-developer.md', 'backend-developer.es.md'].map((file) => ({
      file,
      text: readFileSync(path.join(STARTER, file), 'utf8'),
    }));
    const guides: GuideDocuments = app.strapi.plugin('careers').service('guide-documents');
    await guides.import({ files, publish: true });
    const [row] = await app.strapi.db.query(UID).findMany({ where: { locale: 'es' } });
    backend = String(row.documentId);
  });

  afterAll(() => app.stop());

  it('takes what was there before marks were kept as current', async () => {
    await app.strapi.db.query('plugin::careers.translation-mark').deleteMany({});
    await app.strapi.db.query('plugin::careers.translation-state').deleteMany({});
    const translation = await find(backend);
    expect(translation).toMatchObject({ sourceLocale: 'en', locale: 'es', copyFrom: ['en'] });
    expect(sectionOf(translation, 'overview').state).toBe('current');
    expect(translation.sections.map(({ state }) => state)).not.toContain('outdated');
    const source = await find(backend, 'en');
    expect(source).toMatchObject({ sourceLocale: null, sections: [] });
  });

  it('is outdated once the source changes, shows the difference, and is current again once it is marked', async () => {
    const { overview: before } = (await documents().findOne({ documentId: backend, locale: 'en' })) as unknown as {
      overview: string;
    };
    await update(backend, 'en', { overview: `${before}\n\nA new paragraph.` });
    const outdated = sectionOf(await find(backend), 'overview');
    expect(outdated.state).toBe('outdated');
    expect(outdated.change?.before).toBe(before.trim());
    expect(outdated.change?.after).toContain('A new paragraph.');
    expect(await stateOf(backend, 'steps')).toBe('current');

    // Saving a translation does not say that it is right: the editor does.
    await update(backend, 'es', { overview: 'Traducido de nuevo.' });
    expect(await stateOf(backend, 'overview')).toBe('outdated');
    const sections = [{ section: 'overview', sourceHash: outdated.sourceHash }];
    const marked = await post(backend, 'marks', { locale: 'es', sections }).expect(200);
    expect(sectionOf(marked.body.data as GuideTranslation, 'overview').state).toBe('current');
  });

  it('is current when the source goes back to what was translated', async () => {
    const documentId = await make('Usher', { summary: 'One' });
    await update(documentId, 'es', { role: 'Acomodador', summary: 'Uno' });
    await update(documentId, 'en', { summary: 'Two' });
    expect(await stateOf(documentId, 'summary')).toBe('outdated');
    await update(documentId, 'en', { summary: 'One' });
    expect(await stateOf(documentId, 'summary')).toBe('current');
  });

  it('marks a missing section when it is first saved, from the source as it is then', async () => {
    const documentId = await make('Florist', { summary: 'One', education: 'A' });
    expect(await stateOf(documentId, 'summary')).toBe('missing');
    await update(documentId, 'es', { role: 'Florista', summary: 'Uno' });
    expect(await stateOf(documentId, 'summary')).toBe('current');
    expect(await stateOf(documentId, 'education')).toBe('missing');
    expect(await stateOf(documentId, 'steps')).toBe('empty');
    await update(documentId, 'en', { summary: 'Two' });
    expect(sectionOf(await find(documentId), 'summary').change).toEqual({ before: 'One', after: 'Two' });
  });

  it('is outdated by a change to a FAQ that the source shows', async () => {
    const faqs = app.strapi.documents('plugin::careers.faq');
    const faq = await faqs.create({ locale: 'en', data: { question: 'Is it hard?', answer: 'Yes.' } as never });
    await faqs.update({
      documentId: faq.documentId,
      locale: 'es',
      data: { question: '¿Es difícil?', answer: 'Sí.' } as never,
    });
    const documentId = await make('Juggler', { faqs: [faq.documentId] });
    await update(documentId, 'es', { role: 'Malabarista', faqs: [faq.documentId] });
    expect(await stateOf(documentId, 'faqs')).toBe('current');
    await faqs.update({ documentId: faq.documentId, locale: 'en', data: { answer: 'Not at all.' } as never });
    expect(await stateOf(documentId, 'faqs')).toBe('outdated');
  });

  it('refuses to mark against a source that the editor has not seen, and a section that is empty', async () => {
    const documentId = await make('Glazier', { summary: 'One', education: 'A' });
    await update(documentId, 'es', { role: 'Cristalero', summary: 'Uno' });
    const seen = await find(documentId);
    const request = (section: TranslatedSection) => ({
      locale: 'es',
      sections: [{ section, sourceHash: sectionOf(seen, section).sourceHash }],
    });
    const empty = await post(documentId, 'marks', request('education')).expect(400);
    expect(empty.body.error.details.errors[0].path).toEqual(['sections', 'education']);
    await update(documentId, 'en', { summary: 'Two' });
    const changed = await post(documentId, 'marks', request('summary')).expect(409);
    expect(changed.body.error.details).toMatchObject({ code: 'CareersSourceChangedError', sections: ['summary'] });
    expect(await stateOf(documentId, 'summary')).toBe('outdated');
    await post(documentId, 'marks', { locale: 'es', sections: [{ section: 'nonsense', sourceHash: 'x' }] }).expect(400);
    await app.request.get(`/careers/translations/${documentId}?locale=xx`).set(admin).expect(400);
    await app.request.get('/careers/translations/nosuchguide?locale=es').set(admin).expect(404);
  });

  it('copies sections with their components and skills, keeps links that exist in the language, and names the others', async () => {
    const before = await find(backend, 'fr');
    expect(before).toMatchObject({ revision: null, sourceLocale: 'en' });
    const parts = ['names', 'skills', 'steps', 'faqs', 'links'];
    const answer = await post(backend, 'copies', { from: 'en', to: 'fr', parts, revision: null }).expect(200);
    const { translation, left } = answer.body.data as CopyAnswer;
    expect(sectionOf(translation, 'skills').state).toBe('copied');
    expect(sectionOf(translation, 'overview').state).toBe('missing');
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ type, name }) => ['faq', 'guide'].includes(type) && name !== '')).toBe(true);

    interface Copied {
      readonly role: string;
      readonly field: { readonly name: string } | null;
      readonly skills: readonly { readonly label: string; readonly skills: readonly { readonly name: string }[] }[];
      readonly steps: readonly unknown[];
    }
    const populate = { field: true, steps: true, skills: { populate: { skills: true } } };
    const read = async (locale: string): Promise<Copied> =>
      (await documents().findOne({ documentId: backend, locale, populate: populate as never })) as unknown as Copied;
    const [english, french] = [await read('en'), await read('fr')];
    expect(french.role).toBe(english.role);
    expect(french.field?.name).toBe(english.field?.name);
    expect(french.steps).toHaveLength(english.steps.length);
    const skillsOf = (guide: Copied) =>
      guide.skills.map(({ label, skills }) => [label, skills.map(({ name }) => name)]);
    expect(skillsOf(french)).toEqual(skillsOf(english));

    const again = { from: 'en', to: 'fr', parts: ['overview'], revision: null };
    await post(backend, 'copies', again).expect(409);
    const sections = [{ section: 'skills', sourceHash: sectionOf(translation, 'skills').sourceHash }];
    const marked = await post(backend, 'marks', { locale: 'fr', sections }).expect(200);
    expect(sectionOf(marked.body.data as GuideTranslation, 'skills').state).toBe('current');
  });

  it('lists guides against languages, with counts and filters', async () => {
    const all = await overview();
    expect(all.locales.map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'es', 'fr']));
    const florist = all.guides.find(({ role }) => role === 'Florist');
    const cell = (locale: string) => florist?.translations.find((one) => one.locale === locale);
    expect(cell('en')?.kind).toBe('source');
    expect(cell('es')).toMatchObject({ kind: 'started', counts: { missing: 1, outdated: 1 } });
    expect(cell('fr')?.kind).toBe('unstarted');
    const roles = async (query: object) => (await overview(query)).guides.map(({ role }) => role);
    expect(await roles({ locale: 'es', state: 'outdated' })).toEqual(expect.arrayContaining(['Florist', 'Glazier']));
    expect(await roles({ locale: 'es', state: 'complete' })).toContain('Usher');
    expect(await roles({ locale: 'fr', state: 'unstarted' })).not.toContain('Backend Developer');
    expect(await roles({ q: 'flor' })).toEqual(['Florist']);
    expect(await roles({ q: '%' })).toEqual([]);
    const one = await overview({ pageSize: 1, page: 2 });
    expect(one.guides).toHaveLength(1);
    expect(one.pagination).toMatchObject({ page: 2, pageSize: 1, total: all.pagination.total });
    const spanish = all.totals.find(({ locale }) => locale === 'es');
    expect(spanish?.outdated).toBe((await roles({ locale: 'es', state: 'outdated' })).length);
    await app.request.get('/careers/translations?state=nonsense').set(admin).expect(400);
  });

  it('looks through translations that it has not seen, in the background', async () => {
    await app.strapi.db.query('plugin::careers.translation-state').deleteMany({});
    let { pending } = await overview();
    expect(pending).toBeGreaterThan(0);
    const until = Date.now() + 10_000;
    while (pending > 0 && Date.now() < until) ({ pending } = await overview());
    expect(pending).toBe(0);
    expect((await overview({ locale: 'es', state: 'outdated' })).guides.map(({ role }) => role)).toContain('Florist');
  });

  it('forgets a translation that is deleted', async () => {
    const documentId = await make('Cooper', { summary: 'One' });
    await update(documentId, 'es', { role: 'Tonelero', summary: 'Uno' });
    await documents().delete({ documentId, locale: 'es' });
    const marks = await app.strapi.db
      .query('plugin::careers.translation-mark')
      .findMany({ where: { guideDocumentId: documentId } });
    expect(marks).toEqual([]);
    expect(await find(documentId)).toMatchObject({ revision: null });
  });

  it('is for signed-in administrators only', async () => {
    await app.request.get('/careers/translations').expect(401);
    await app.request.post(`/careers/translations/${backend}/marks`).send({}).expect(401);
  });
});
