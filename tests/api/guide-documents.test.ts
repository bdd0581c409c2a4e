import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { startCareers, type CareersApp } from '../support/careers-app';
import type { ImportReport } from '../../src/plugins/careers/core/imports/report';

const fixture = (name: string) => readFileSync(path.join(projectRoot, 'tests', 'fixtures', 'documents', name), 'utf8');
const seedFile = path.join(projectRoot, '..', 'shared', 'data', 'seed', 'backend-developer.txt');

interface Service {
  import: (options: {
    files: readonly { file: string; text: string }[];
    publish?: boolean;
    dryRun?: boolean;
    locale?: string;
  }) => Promise<ImportReport>;
  list: () => Promise<readonly { slug: string; state: string; locale: string }[]>;
  export: (options: {
    guides: unknown;
    status: 'draft' | 'published';
  }) => AsyncIterable<{ fileName: string; text: string }>;
}

const serviceOf = ({ strapi }: CareersApp): Service => strapi.plugin('careers').service('guide-documents');

const importText = async (app: CareersApp, text: string, options: { publish?: boolean; dryRun?: boolean } = {}) => {
  const { files } = await serviceOf(app).import({ files: [{ file: 'document', text }], ...options });
  const [report] = files;
  if (!report) throw new Error('The import reported on no file');
  return report;
};

const exportAll = async (app: CareersApp) => {
  const service = serviceOf(app);
  const documents: { file: string; text: string }[] = [];
  for await (const { fileName, text } of service.export({ guides: await service.list(), status: 'draft' })) {
    documents.push({ file: fileName, text });
  }
  return documents;
};

const WHOLE_GUIDE = [
  'populate[skills][populate]=skills',
  'populate[steps]=true',
  'populate[certifications][populate]=certification',
  'populate[faqs]=true',
  'populate[outlook]=true',
  'populate[projections]=true',
  'populate[callToAction]=true',
  'populate[field]=true',
].join('&');

interface Named {
  readonly name: string;
}

interface Page {
  readonly title: string;
  readonly overview: string;
  readonly skills: readonly { readonly label: string; readonly skills: readonly Named[] }[];
  readonly steps: readonly unknown[];
  readonly certifications: readonly { readonly condition: string | null; readonly certification: Named }[];
  readonly faqs: readonly { readonly question: string }[];
  readonly projections: readonly unknown[];
  readonly callToAction: { readonly label: string };
}

const readPage = async (app: CareersApp, slug: string): Promise<Page> => {
  const answer = await app.request.get(`/api/careers/guides?filters[slug]=${slug}&${WHOLE_GUIDE}`).expect(200);
  return answer.body.data[0] as Page;
};

describe('a pasted page', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
  });

  afterAll(() => app.stop());

  it('is imported, published and read by anyone over REST and GraphQL, complete', async () => {
    const report = await importText(app, fixture('data-engineer.txt'), { publish: true });
    expect(report).toMatchObject({
      status: 'created',
      guide: { slug: 'data-engineer', locale: 'en' },
      recognised: { skills: 6, steps: 3, certifications: 2, conditions: 1, faqs: 2, education: true, outlook: true },
    });
    expect(report.created.skills).toEqual(expect.arrayContaining(['Python', 'PostgreSQL', 'Airflow', 'Git', 'Azure']));
    expect(report.created.certifications).toHaveLength(2);

    const guide = await readPage(app, 'data-engineer');
    expect(guide.title).toBe('Data Engineer Career Guide');
    expect(guide.skills.map(({ label }) => label)).toEqual([
      'Pipeline programming',
      'Relational and columnar databases',
      'Workflow scheduling',
      'Version control and code review habits',
      'Cloud data services',
      'Clear writing for mixed audiences',
    ]);
    expect(guide.skills[0]?.skills.map(({ name }) => name)).toEqual(['Python', 'Scala', 'Java']);
    expect(guide.certifications[1]).toMatchObject({
      condition: 'if using Spark',
      certification: { name: 'Databricks Certified Data Engineer Associate', issuer: 'Databricks' },
    });
    expect(guide.projections).toMatchObject([{ growthPercent: 9, fromYear: 2023, toYear: 2033 }]);
    expect(guide.faqs).toHaveLength(2);

    const { body } = await app.request
      .post('/graphql')
      .send({
        query: `{ careersGuides(filters: { slug: { eq: "data-engineer" } }) {
          title overview education
          skills { label skills { name } } steps { title description }
          certifications { condition certification { name } } faqs { question answer }
          outlook { summary } projections { growthPercent } callToAction { heading text label }
        } }`,
      })
      .expect(200);
    expect(body.errors).toBeUndefined();
    const page = body.data.careersGuides[0] as Page;
    expect(page.overview).toContain('build the pipelines');
    expect(page.skills[0]?.skills).toHaveLength(3);
    expect(page.steps).toHaveLength(3);
    expect(page.faqs.map(({ question }) => question)).toEqual([
      'What does a data engineer do?',
      'Do I need to know machine learning?',
    ]);
    expect(page.callToAction.label).toBe('Build Your Resume Now');
  });

  it('is unchanged when it is imported again', async () => {
    const counts = async () =>
      Promise.all(
        ['guide', 'skill', 'certification', 'faq'].map((type) =>
          app.strapi.db.query(`plugin::careers.${type}` as 'plugin::careers.guide').count(),
        ),
      );
    const before = await counts();
    const report = await importText(app, fixture('data-engineer.txt'), { publish: true });
    expect(report.status).toBe('unchanged');
    expect(report.created).toEqual({ skills: [], certifications: [] });
    expect(await counts()).toEqual(before);
  });

  it('writes nothing in a dry run, and says what it would create', async () => {
    const text = '# Beekeeper Career Guide\n\nKeeps bees.\n\n## Skills\n\n- Hive inspection (Smoker, Hive tool)\n';
    const report = await importText(app, text, { dryRun: true });
    expect(report).toMatchObject({ status: 'created', guide: { documentId: null, slug: 'beekeeper' } });
    expect(report.created.skills).toEqual(['Smoker', 'Hive tool']);
    expect((await serviceOf(app).list()).map(({ slug }) => slug)).not.toContain('beekeeper');
    expect(await app.strapi.db.query('plugin::careers.skill').count({ where: { name: 'Smoker' } })).toBe(0);
  });

  it('leaves nothing behind when the rules refuse it, not even the skills it names', async () => {
    const text =
      '---\nrole: Falconer\nworkingConditions: { minHours: 50, maxHours: 20 }\n---\n\n## Skills\n\n- Birds (Jesses)\n';
    const report = await importText(app, text);
    expect(report.status).toBe('failed');
    expect(report.error?.details?.map(({ path: field }) => field)).toEqual(['workingConditions.maxHours']);
    expect(await app.strapi.db.query('plugin::careers.skill').count({ where: { name: 'Jesses' } })).toBe(0);
    expect(await app.strapi.db.query('plugin::careers.guide').count({ where: { role: 'Falconer' } })).toBe(0);
  });

  it('does not stop at one document that fails', async () => {
    const { files } = await serviceOf(app).import({
      files: [
        { file: 'empty.md', text: '' },
        { file: 'good.md', text: '---\nrole: Cooper\n---\n\nMakes barrels.\n' },
      ],
    });
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      ['empty.md', 'failed'],
      ['good.md', 'created'],
    ]);
  });

  it('changes only what the document states, and keeps what an editor added', async () => {
    const first = await importText(app, '---\nrole: Joiner\nsummary: Fits doors.\n---\n\nOld overview.\n');
    const documentId = first.guide?.documentId ?? '';
    await app.strapi.documents('plugin::careers.guide').update({
      documentId,
      data: { careerTips: 'Ask for tool lists.' } as object,
    });
    const second = await importText(app, '---\nrole: Joiner\n---\n\nNew overview.\n');
    expect(second).toMatchObject({ status: 'updated', guide: { documentId } });
    const guide = await app.strapi.db.query('plugin::careers.guide').findOne({ where: { documentId } });
    expect(guide).toMatchObject({
      overview: 'New overview.',
      summary: 'Fits doors.',
      careerTips: 'Ask for tool lists.',
    });
  });

  it('finds skills and certifications by alias and acronym instead of making them twice', async () => {
    await app.strapi.documents('plugin::careers.skill').create({
      data: { name: 'Kubernetes', nature: 'tool', aliases: [{ label: 'K8s' }] } as object,
    });
    await app.strapi.documents('plugin::careers.certification').create({
      data: { name: 'Certified Kubernetes Administrator', acronym: 'CKA' } as object,
    });
    const report = await importText(
      app,
      '# Platform Engineer Career Guide\n\nRuns platforms.\n\n## Skills\n\n- Orchestration (k8s)\n\n## Certifications\n\n- CKA\n',
    );
    expect(report.created).toEqual({ skills: [], certifications: [] });
    const guide = await app.strapi.db.query('plugin::careers.guide').findOne({
      where: { slug: 'platform-engineer' },
      populate: { skills: { populate: ['skills'] }, certifications: { populate: ['certification'] } },
    });
    expect(guide).toMatchObject({
      skills: [{ skills: [{ name: 'Kubernetes' }] }],
      certifications: [{ certification: { name: 'Certified Kubernetes Administrator' } }],
    });
  });

  it('links guides to each other whatever the order of the files', async () => {
    const { files } = await serviceOf(app).import({
      files: [
        { file: 'a.md', text: '---\nrole: Apprentice Baker\nadvancesTo: [head-baker]\n---\n\nLearns.\n' },
        {
          file: 'b.md',
          text: '---\nrole: Head Baker\nslug: head-baker\nrelatedGuides: [apprentice-baker]\n---\n\nLeads.\n',
        },
      ],
      publish: true,
    });
    expect(files.map(({ warnings }) => warnings)).toEqual([[], []]);
    const answer = await app.request
      .get('/api/careers/guides?filters[slug]=apprentice-baker&populate[advancesTo]=true&populate[relatedFrom]=true')
      .expect(200);
    expect(answer.body.data[0]).toMatchObject({ advancesTo: [{ slug: 'head-baker' }] });
  });

  it('adds a translation to the guide that it names, and refuses a locale that is not set up', async () => {
    const spanish = '---\nrole: Panadero jefe\nlocale: es\ntranslationOf: head-baker\n---\n\nDirige.\n';
    const refused = await importText(app, spanish);
    expect(refused.error?.message).toContain('"es"');
    await app.request
      .post('/i18n/locales')
      .set(await app.asAdmin())
      .send({ code: 'es', name: 'Spanish (es)', isDefault: false })
      .expect(200);
    const report = await importText(app, spanish, { publish: true });
    expect(report).toMatchObject({ status: 'created', guide: { locale: 'es', slug: 'panadero-jefe' } });
    const original = await app.strapi.db.query('plugin::careers.guide').findOne({ where: { slug: 'head-baker' } });
    expect(report.guide?.documentId).toBe(original.documentId);
  });

  it('keeps a projection that an editor removed out, although the outlook still speaks of it', async () => {
    const { guide } = await importText(
      app,
      '---\nrole: Glazier\n---\n\nFits glass.\n\n## Outlook\n\nJobs will grow by 4% from 2023 to 2033.\n',
    );
    const documentId = guide?.documentId ?? '';
    await app.strapi.documents('plugin::careers.guide').update({ documentId, data: { projections: [] } as object });
    const printed = (await exportAll(app)).find(({ file }) => file === 'glazier.md');
    expect(await importText(app, printed?.text ?? '')).toMatchObject({ status: 'unchanged' });
  });

  it('comes out of an export as documents that change nothing when they are imported', async () => {
    const documents = await exportAll(app);
    expect(documents.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['data-engineer.md', 'panadero-jefe.es.md']),
    );
    const { files } = await serviceOf(app).import({ files: documents });
    expect(files.filter(({ status }) => status !== 'unchanged')).toEqual([]);
  });
});

(existsSync(seedFile) ? describe : describe.skip)('the seed page (needs ../shared/data/seed)', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true } } } } });
  });

  afterAll(() => app.stop());

  it('is imported with every section, as it is and printed again as Markdown', async () => {
    const expected = {
      skills: 8,
      steps: 5,
      certifications: 4,
      conditions: 1,
      faqs: 3,
      education: true,
      outlook: true,
      callToAction: true,
      salaries: 0,
    };
    const report = await importText(app, readFileSync(seedFile, 'utf8'), { publish: true });
    expect(report).toMatchObject({ status: 'created', recognised: expected, guide: { slug: 'backend-developer' } });
    expect(report.unplaced.map(({ text }) => text).join(' ')).toMatch(
      /^(Explore Related Career Guides )?Discover more career paths/,
    );

    const guide = await readPage(app, 'backend-developer');
    expect(guide.skills[0]?.skills.map(({ name }) => name)).toEqual(['Python', 'Java', 'Node.js', 'Ruby', 'C#', 'Go']);
    expect(guide.faqs).toHaveLength(3);

    const [printed] = await exportAll(app);
    const again = await importText(app, printed?.text ?? '', { publish: true });
    expect(again).toMatchObject({ status: 'unchanged', recognised: expected, unplaced: [] });
  });
});
