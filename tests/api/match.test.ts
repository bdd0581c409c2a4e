import { makeRoles, type Roles } from './career-change-fixture';
import { writeGuide } from './pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

interface Answer {
  readonly skills: readonly { readonly name: string; readonly slug: string; readonly evidence: readonly Piece[] }[];
  readonly certifications: readonly { readonly name: string }[];
  readonly guides: readonly {
    readonly slug: string;
    readonly coverage: number;
    readonly requirements: readonly { readonly label: string; readonly met: boolean }[];
  }[];
}
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

describe('matching a résumé', () => {
  let app: CareersApp;
  let roles: Roles;

  const post = (body: unknown) =>
    app.request.post('/api/careers/match').set('Content-Type', 'application/json').send(JSON.stringify(body));
  const match = async (body: unknown): Promise<Answer> => {
    const answer = await post(body).expect(200);
    return answer.body.data as Answer;
  };
  const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);
  const idOf = (name: string): string => roles.get(name) ?? '';

  beforeAll(async () => {
    app = await startCareers({
      config: { plugins: { careers: { config: { publicRead: true, match: { requests: 500, seconds: 60 } } } } },
    });
    roles = await makeRoles(app);
  });

  afterAll(() => app.stop());

  it('finds skills and certifications with where the text says so, and how far they cover each guide', async () => {
    const text = 'Résumé – I built dashboards in JavaScript and wrote SQL for 5 years. Certified DBA. 🎉 SQL again.';
    const found = await match({ text });
    expect(names(found.skills)).toEqual(['JavaScript', 'SQL']);
    expect(names(found.certifications)).toEqual(['Database Associate']);
    for (const { evidence } of found.skills) {
      for (const piece of evidence) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }
    expect(found.skills[1]?.evidence).toHaveLength(2);
    expect(found.guides.map(({ slug }) => slug)).toEqual(['tester', 'analyst', 'developer']);
    expect(found.guides[0]).toMatchObject({ coverage: 1, requirements: [{ met: true }, { met: true }] });
  });

  it('answers for one guide, with what is missing and the words to put in', async () => {
    const found = await match({ text: 'SQL and Excel', guide: 'developer' });
    expect(found.guides).toMatchObject([
      {
        slug: 'developer',
        requirements: [
          { label: 'Screens', met: false, by: [], missing: [{ name: 'React' }, { name: 'Vue' }] },
          { label: 'Data', met: true, by: [{ name: 'SQL', slug: 'sql' }], missing: [] },
        ],
        certifications: [{ name: 'Database Associate', met: false }],
        suggestedKeywords: ['React', 'Vue'],
      },
    ]);
  });

  it('does not count what is denied, nor Java for JavaScript', async () => {
    expect(names((await match({ text: 'No experience with SQL. Java developer.' })).skills)).toEqual([]);
  });

  it('reads a JSON Resume, and lists of skills by name, slug or another name', async () => {
    const resume = { basics: { name: 'A. Person' }, skills: [{ name: 'Web', keywords: ['React'] }] };
    expect(names((await match({ resume })).skills)).toEqual(['React']);
    const listed = await match({ skills: ['sql', 'Lenguaje SQL', 'leading teams', 'nothing known'] });
    expect(names(listed.skills)).toEqual(['SQL', 'Leading teams']);
  });

  it('matches in the language of the locale', async () => {
    const found = await match({ text: 'Uso el lenguaje SQL a diario.', locale: 'es' });
    expect(found.skills).toMatchObject([{ name: 'Lenguaje SQL', slug: 'sql' }]);
    expect(found.guides.map(({ slug }) => slug)).toEqual(['desarrollador']);
  });

  it('follows a new alias within a second, and a published guide at once; never a draft', async () => {
    const text = 'Ten years of querying relational stores.';
    expect(names((await match({ text })).skills)).toEqual([]);
    await app.strapi.documents('plugin::careers.skill').update({
      documentId: idOf('SQL'),
      data: { aliases: [{ label: 'relational stores', matching: 'normal' }] },
    } as never);
    const changed = Date.now();
    let found: readonly string[] = [];
    while (found.length === 0 && Date.now() - changed < 1000) found = names((await match({ text })).skills);
    expect(found).toEqual(['SQL']);

    const covered = async () => (await match({ text: 'Excel spreadsheets' })).guides.map(({ slug }) => slug);
    const skills = [{ label: 'Sheets', skills: [idOf('Excel')], satisfiedBy: 'any', importance: 'essential' }];
    await writeGuide(app, { role: 'Clerk', slug: 'clerk', skills }, { status: 'draft' });
    expect(await covered()).toEqual(['analyst']);
    await writeGuide(app, { role: 'Keeper', slug: 'keeper', skills });
    expect(await covered()).toEqual(['keeper', 'analyst']);
  });

  it.each([
    ['body', []],
    ['text', {}],
    ['text', { text: '' }],
    ['text', { text: 'a', skills: ['b'] }],
    ['text', { text: 17 }],
    ['text', { text: 'x'.repeat(200_001) }],
    ['text', { text: 'SQL \uFFFD\uFFFD' }],
    ['skills.0', { skills: [''] }],
    ['skills', { skills: 'SQL' }],
    ['resume.work', { resume: { work: 'much' } }],
    ['locale', { text: 'SQL', locale: 'xx' }],
    ['nonsense', { text: 'SQL', nonsense: true }],
  ])('refuses a wrong "%s" by name', async (parameter, body) => {
    const answer = await post(body).expect(400);
    expect(answer.body.error.details).toMatchObject({ parameter });
  });

  it('refuses bytes that are no UTF-8, ten megabytes, half of a document and what is nested without end', async () => {
    const send = (body: string) =>
      app.request.post('/api/careers/match').set('Content-Type', 'application/json').send(body);
    const broken = Buffer.concat([Buffer.from('{"text":"SQL '), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}')]);
    // As bytes: supertest would make JSON of them.
    const headers = { 'Content-Type': 'application/json' };
    const refused = await fetch(`${app.url}/api/careers/match`, { method: 'POST', headers, body: broken });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('is not UTF-8');
    await send(JSON.stringify({ text: 'SQL '.repeat(2_500_000) })).expect(413);
    await send('{"text": "SQL').expect(400);
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    await send(`{"resume": {"work": ${deep}}}`).expect(400);
    await send(`{"text": "SQL", "deep": ${deep}}`).expect(400);
    expect(names((await match({ text: 'SQL' })).skills)).toEqual(['SQL']);
  });

  it('names the guide that is not there, without quoting what was sent', async () => {
    const { body } = await post({ text: 'SQL secret', guide: 'nobody' }).expect(404);
    expect(body.error.details).toEqual({ parameter: 'guide', locale: 'en' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('answers the same over GraphQL, by POST only', async () => {
    const query =
      'query ($text: String) { careersMatch(text: $text, guide: "tester") { skills { name evidence { start end text } } ' +
      'guides { slug coverage requirements { label importance met by { name } missing { name } } suggestedKeywords } } }';
    const variables = { text: 'SQL' };
    const { body } = await app.request.post('/graphql').send({ query, variables }).expect(200);
    expect(body.errors).toBeUndefined();
    const rest = await match({ text: 'SQL', guide: 'tester' });
    expect(body.data.careersMatch.skills).toMatchObject([
      { name: 'SQL', evidence: [{ start: 0, end: 3, text: 'SQL' }] },
    ]);
    expect(body.data.careersMatch.guides[0].coverage).toBe(rest.guides[0]?.coverage);
    const got = await app.request
      .get('/graphql')
      .set('apollo-require-preflight', 'yes')
      .query({ query: '{ careersMatch(text: "SQL") { skills { name } } }' });
    expect(JSON.stringify(got.body.errors)).toContain('POST');
  });

  it('may not be kept by anybody on the way', async () => {
    const { headers } = await post({ text: 'SQL' }).expect(200);
    expect(headers['cache-control']).toBe('no-store');
  });

  describe('in the reader', () => {
    const sent = (path: string, fields: Readonly<Record<string, string>>) =>
      app.request.post(path).type('form').send(fields);

    it('is a form, for all guides or for one', async () => {
      const { text, headers } = await app.request.get('/guides/match?guide=developer').expect(200);
      expect(text).toContain('<h1 class="reader-title">How well does your résumé match?</h1>');
      expect(text).toContain('<option value="developer" selected="">Developer</option>');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).toContain("connect-src 'none'");
    });

    it('answers a sent form without a script, marks the text, and keeps nothing', async () => {
      const { text, headers } = await sent('/guides/match', {
        text: 'Skills: React, SQL & <b>more</b>',
        guide: 'developer',
      });
      expect(text).toContain('100% of what the guide asks for');
      expect(text).toContain(
        'Skills: <mark title="React">React</mark>, <mark title="SQL">SQL</mark> &amp; &lt;b&gt;more&lt;/b&gt;',
      );
      expect(headers['cache-control']).toBe('private, no-store');
      const spanish = await sent('/es/guides/match', { text: 'Lenguaje SQL', guide: '' }).expect(200);
      expect(spanish.text).toContain('Las guías que mejor encajan');
      const large = await sent('/guides/match', { text: 'SQL '.repeat(40_000) }).expect(200);
      expect(large.text).toContain('<mark');
    });

    it('says what is wrong with a form, and loses nothing that it could read', async () => {
      const empty = await sent('/guides/match', { text: '  ' }).expect(400);
      expect(empty.text).toContain('Paste some text first.');
      const long = await sent('/guides/match', { text: 'SQL '.repeat(60_000) }).expect(413);
      expect(long.text).toContain('at most 200,000 characters');
      const gone = await sent('/guides/match', { text: 'SQL', guide: 'nobody' }).expect(200);
      expect(gone.text).toContain('<textarea');
      expect(gone.text).toContain('SQL</textarea>');
    });

    it('leaves the bodies of other addresses to whoever answers there', async () => {
      // Strapi's own parser reads it, and says in its own words what is wrong with it.
      const send = (path: string) => app.request.post(path).set('Content-Type', 'application/json').send('{"a": 1');
      const { body } = await send('/shop/guides/match').expect(400);
      expect(body.error.details).toEqual({});
      await send('/es/guides/match').expect(400, /<!doctype html>/);
    });

    it('gives the scripts that read files, to be kept forever, and no other', async () => {
      const { text } = await app.request.get('/guides/match').expect(200);
      const files = [...text.matchAll(/\/guides\/assets\/[\w.-]+\.m?js/g)].map(([file]) => file);
      expect(new Set(files).size).toBe(4);
      for (const file of files) {
        const { headers } = await app.request.get(file).expect(200);
        expect(headers['content-type']).toContain('text/javascript');
        expect(headers['cache-control']).toContain('immutable');
      }
      await app.request.get('/guides/assets/other.js').expect(404);
      await app.request.get('/guides/assets/__proto__.js').expect(404);
    });
  });

  it('is closed to those who may not read guides', async () => {
    await app.publicRole.revoke('plugin::careers.page.find');
    await post({ text: 'SQL' }).expect(403);
    const readOnly = await app.apiToken({ type: 'read-only' });
    await post({ text: 'SQL' }).set(readOnly).expect(200);
  });
});
