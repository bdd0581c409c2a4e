import { searchAnswerSchema } from '../../src/plugins/careers/core/search';
import { startCareers, type CareersApp } from '../support/careers-app';
import { graphql } from './access-fixture';
import { documentsOf, find, makeSearchContent, publish, search, titlesIn } from './search-fixture';

const ACTION = 'plugin::careers.search.find';

describe('the search', () => {
  let app: CareersApp;
  let content: Awaited<ReturnType<typeof makeSearchContent>>;

  beforeAll(async () => {
    app = await startCareers();
    content = await makeSearchContent(app);
  });

  afterAll(() => app.stop());

  it('finds guides, skills, certifications and FAQs, best first, with what shows where they belong', async () => {
    const body = await search(app, { q: 'welding' });
    expect(searchAnswerSchema.parse(body)).toEqual(body);
    expect(titlesIn(body)).toEqual(
      expect.arrayContaining([
        'guide:Welder',
        'skill:TIG welding',
        'faq:Is welding hot?',
        'certification:Certified Welder',
      ]),
    );
    const skill = body.data.find(({ type }: { type: string }) => type === 'skill');
    expect(skill).toMatchObject({
      documentId: content.welding.documentId,
      slug: 'tig-welding',
      url: null,
      kind: 'skill',
      field: null,
      guides: [{ slug: 'welder', title: 'Welder', url: expect.stringMatching(/\/guides\/welder$/) }],
      snippet: { text: 'Joining thin metal with care.', highlights: [] },
    });
    const faq = body.data.find(({ type }: { type: string }) => type === 'faq');
    expect(faq.url).toMatch(/\/guides\/welder#faqs$/);
    expect(faq.snippet.text).toBe('Yes: wear gloves.');
  });

  it('marks what was looked for in a snippet that is safe to show', async () => {
    const [first] = (await search(app, { q: 'metal bridge' })).data;
    expect(first).toMatchObject({
      title: 'Welder',
      slug: 'welder',
      field: { slug: 'joining', name: 'Joining' },
      snippet: {
        text: 'Joins metal parts for bridges.',
        highlights: [
          { start: 6, end: 11 },
          { start: 22, end: 29 },
        ],
        html: 'Joins <mark>metal</mark> parts for <mark>bridges</mark>.',
      },
    });
  });

  it('finds by beginnings, typos, other names, acronyms and keywords', async () => {
    expect(await find(app, 'wel')).toContain('guide:Welder');
    expect(await find(app, 'nruse')).toEqual(['guide:Nurse']);
    expect((await find(app, 'fuser'))[0]).toBe('guide:Welder');
    expect((await find(app, 'cwx'))[0]).toBe('certification:Certified Welder');
    expect(await find(app, 'arc work')).toEqual(['guide:Welder']);
    expect(await find(app, 'society of welding')).toContain('certification:Certified Welder');
  });

  it('finds by hidden names and never shows one', async () => {
    for (const [q, title] of [
      ['burnerman', 'guide:Welder'],
      ['burner', 'guide:Welder'],
      ['heliarc', 'skill:TIG welding'],
    ] as const) {
      const body = await search(app, { q });
      expect(titlesIn(body)[0]).toBe(title);
      const { query, ...shown } = body.meta;
      expect(query.q).toBe(q);
      expect(JSON.stringify([body.data, shown]).toLowerCase()).not.toContain(q);
    }
  });

  it('speaks the locale that it is asked in', async () => {
    expect(await find(app, 'soldadores', { locale: 'es' })).toContain('guide:Soldador');
    expect(await find(app, 'soldadura', { locale: 'es' })).toContain('skill:Soldadura TIG');
    expect(await find(app, 'calor', { locale: 'es' })).toEqual(['faq:¿Hace calor al soldar?']);
    expect(await find(app, 'welder', { locale: 'es' })).not.toContain('guide:Welder');
    expect(await find(app, 'soldador')).toEqual([]);
    expect(await find(app, 'welder', { locale: 'fr' })).toEqual([]);
  });

  it('narrows down, and counts each facet with the other filters', async () => {
    const all = await search(app, { q: 'metal' });
    expect(all.meta.facets.type).toEqual({ guide: 2, skill: 1, certification: 0, faq: 0 });
    expect(all.meta.facets.field).toEqual([
      { slug: 'metal', name: 'Metal & Co', count: 3 },
      { slug: 'joining', name: 'Joining', count: 2 },
    ]);
    expect(all.meta.facets.kind).toEqual([{ kind: 'skill', count: 1 }]);
    const skills = await search(app, { q: 'metal', type: 'skill' });
    expect(titlesIn(skills)).toEqual(['skill:TIG welding']);
    expect(skills.meta.facets.type).toEqual(all.meta.facets.type);
    expect(skills.meta.pagination.total).toBe(1);
    expect((await find(app, 'metal', { field: 'metal', type: 'guide' })).sort()).toEqual([
      'guide:Metal Trader',
      'guide:Welder',
    ]);
    expect(await find(app, 'metal', { field: 'joining', type: 'guide,faq' })).toEqual(['guide:Welder']);
    expect(await find(app, 'cutting', { kind: 'tool' })).toEqual(['skill:Cutting torch']);
    expect(await find(app, 'metal', { field: 'nothing' })).toEqual([]);
    const spanish = await search(app, { q: 'metal', locale: 'es' });
    expect(spanish.meta.facets.field).toContainEqual({ slug: 'metal', name: 'Metal y compañía', count: 1 });
  });

  it('gives one page at a time, without a result twice or none', async () => {
    const whole = await find(app, 'welding', { pageSize: 100 });
    const pages: string[] = [];
    for (let page = 1; page <= whole.length; page += 1) {
      const body = await search(app, { q: 'welding', page, pageSize: 1 });
      expect(body.meta.pagination).toEqual({ page, pageSize: 1, pageCount: whole.length, total: whole.length });
      pages.push(...titlesIn(body));
    }
    expect(pages).toEqual(whole);
    expect(await find(app, 'welding', { page: 1000 })).toEqual([]);
  });

  it('never finds a draft, and in no filter a trace of one', async () => {
    for (const query of [{}, { status: 'draft' }, { type: 'faq' }, { publicationState: 'preview' }]) {
      const { text } = await app.request.get('/api/careers/search').query({ q: 'zeppelin', ...query });
      expect(text).not.toMatch(/Pilot|Is a zeppelin/);
    }
  });

  it.each([
    [{}, 'q'],
    [{ q: '' }, 'q'],
    [{ q: '   ' }, 'q'],
    [{ q: 'x'.repeat(201) }, 'q'],
    [{ q: ['a', 'b'] }, 'q'],
    [{ 'q[$ne]': 'a' }, 'q'],
    [{ q: 'a', locale: '../etc' }, 'locale'],
    [{ q: 'a', type: 'guide,contributor' }, 'type'],
    [{ q: 'a', type: '' }, 'type'],
    [{ q: 'a', field: "x' or 1=1" }, 'field'],
    [{ q: 'a', kind: 'guide' }, 'kind'],
    [{ q: 'a', page: '0' }, 'page'],
    [{ q: 'a', page: '1e3' }, 'page'],
    [{ q: 'a', pageSize: '101' }, 'pageSize'],
    [{ q: 'a', sort: 'title' }, 'sort'],
  ])('refuses %j and names %s', async (query, parameter) => {
    const { body } = await app.request.get('/api/careers/search').query(query).expect(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { parameter } });
  });

  it.each([
    '%00%01',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '...',
    '"(*',
    'a'.repeat(200),
    '%2B%2B%2B',
    '__proto__',
    'constructor',
  ])('survives %s', async (q) => {
    const { status } = await app.request.get(`/api/careers/search?q=${q}`);
    expect([200, 400]).toContain(status);
  });

  it('answers over GraphQL as over REST', async () => {
    const query = `
        {
          careersSearch(q: "welding", type: ["skill"], pageSize: 2) {
            data {
              type
              documentId
              slug
              title
              url
              kind
              field {
                slug
                name
              }
              guides {
                documentId
                slug
                title
                url
              }
              snippet {
                text
                highlights {
                  start
                  end
                }
                html
              }
              score
            }
            meta {
              query {
                q
                locale
                type
                field
                kind
              }
              pagination {
                page
                pageSize
                pageCount
                total
              }
              facets {
                type {
                  guide
                  skill
                  certification
                  faq
                }
                field {
                  slug
                  name
                  count
                }
                kind {
                  kind
                  count
                }
              }
            }
          }
        }
      `;
    const { body } = await graphql(app, { query });
    expect(body.data.careersSearch).toEqual(await search(app, { q: 'welding', type: 'skill', pageSize: 2 }));
    const refused = await graphql(app, { query: '{ careersSearch(q: "") { data { title } } }' });
    expect(refused.body.errors[0].message).toContain('"q"');
  });

  it('asks for a permission of its own', async () => {
    await app.publicRole.revoke(ACTION);
    await app.request.get('/api/careers/search?q=welder').expect(403);
    const token = await app.apiToken({ type: 'custom', permissions: [ACTION] });
    await app.request.get('/api/careers/search?q=welder').set(token).expect(200);
    await app.publicRole.grant(ACTION);
    await app.request.get('/api/careers/search?q=welder').expect(200);
  });
});

describe('a search after a change', () => {
  let app: CareersApp;
  let content: Awaited<ReturnType<typeof makeSearchContent>>;

  beforeAll(async () => {
    app = await startCareers();
    content = await makeSearchContent(app);
    await find(app, 'welder');
    await find(app, 'soldador', { locale: 'es' });
  });

  afterAll(() => app.stop());

  it('sees what was published, edited, unpublished and deleted just before', async () => {
    const guides = documentsOf(app, 'guide');
    const { documentId } = await guides.create({ data: { role: 'Falconer', slug: 'falconer' } });
    expect(await find(app, 'falconer')).toEqual([]);
    await guides.publish({ documentId });
    expect(await find(app, 'falconer')).toEqual(['guide:Falconer']);
    await guides.update({ documentId, data: { role: 'Hawk Keeper' } });
    expect(await find(app, 'hawk keeper')).toEqual([]);
    await guides.publish({ documentId });
    expect(await find(app, 'hawk keeper')).toEqual(['guide:Hawk Keeper']);
    await guides.unpublish({ documentId });
    expect(await find(app, 'hawk keeper')).toEqual([]);
    await guides.publish({ documentId });
    expect(await find(app, 'hawk keeper')).toEqual(['guide:Hawk Keeper']);
    await guides.delete({ documentId });
    expect(await find(app, 'hawk keeper')).toEqual([]);
  });

  it('sees a skill under its new name, in every locale, and in the guides that ask for it', async () => {
    const skills = documentsOf(app, 'skill');
    await skills.update({ documentId: content.torch.documentId, data: { name: 'Plasma lance' } });
    expect(await find(app, 'plasma lance')).toEqual(expect.arrayContaining(['skill:Plasma lance', 'guide:Welder']));
    expect(await find(app, 'plasma lance', { locale: 'es' })).toContain('skill:Plasma lance');
    expect(await find(app, 'cutting torch')).toEqual([]);
  });

  it('sees which guides a skill belongs to', async () => {
    const guidesOfSkill = async () => (await search(app, { q: 'tig welding', type: 'skill' })).data[0].guides;
    expect(await guidesOfSkill()).toHaveLength(1);
    const { documentId } = await publish(app, 'guide', {
      role: 'Boilermaker',
      slug: 'boilermaker',
      skills: [{ label: 'Welding', importance: 'essential', skills: [content.welding.documentId] }],
    });
    expect(await guidesOfSkill()).toMatchObject([{ title: 'Boilermaker' }, { title: 'Welder' }]);
    await documentsOf(app, 'guide').unpublish({ documentId });
    expect(await guidesOfSkill()).toMatchObject([{ title: 'Welder' }]);
  });

  it('has a question as long as a published guide shows it', async () => {
    const guides = documentsOf(app, 'guide');
    const { documentId } = await publish(app, 'faq', { question: 'Do welders sing?', answer: 'Some.' });
    expect(await find(app, 'sing')).toEqual([]);
    const faqs = [content.faq.documentId, documentId];
    await guides.update({ documentId: content.welder.documentId, data: { faqs }, status: 'published' });
    expect(await find(app, 'sing')).toEqual(['faq:Do welders sing?']);
    await guides.unpublish({ documentId: content.welder.documentId });
    expect(await find(app, 'sing')).toEqual([]);
    await guides.publish({ documentId: content.welder.documentId });
    expect(await find(app, 'sing')).toEqual(['faq:Do welders sing?']);
    await documentsOf(app, 'faq').unpublish({ documentId });
    expect(await find(app, 'sing')).toEqual([]);
  });

  it('sees a field under its new name and place', async () => {
    await documentsOf(app, 'field').update({
      documentId: content.joining.documentId,
      data: { name: 'Fusing', parent: null },
    });
    const body = await search(app, { q: 'metal', type: 'guide' });
    expect(body.meta.facets.field).toEqual([
      { slug: 'joining', name: 'Fusing', count: 1 },
      { slug: 'metal', name: 'Metal & Co', count: 1 },
    ]);
  });

  it('sees what many searches and writes at once leave behind', async () => {
    const guides = documentsOf(app, 'guide');
    const made = await publish(app, 'guide', { role: 'Number 0', slug: 'number' });
    for (let number = 1; number <= 5; number += 1) {
      const write = guides.update({
        documentId: made.documentId,
        data: { role: `Number zq${number}` },
        status: 'published',
      });
      await Promise.all([write, ...Array.from({ length: 4 }, () => find(app, `zq${number}`))]);
      expect(await find(app, `zq${number}`)).toEqual([`guide:Number zq${number}`]);
      expect(await find(app, `zq${number - 1}`)).toEqual([]);
    }
  });
});
