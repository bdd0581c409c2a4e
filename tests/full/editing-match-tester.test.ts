import { setImmediate as turn } from 'node:timers/promises';
import { addColleague } from '../admin/editor';
import { makeRoles, type Roles } from '../api/career-change-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

const UID = { skill: 'plugin::careers.skill', certification: 'plugin::careers.certification' } as const;
/** Words that stand for somebody's life; they occur nowhere else. */
const SECRET = 'Zyxwvut-Qponmlk';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name: { readonly label: string; readonly matching: string; readonly isPreferred: boolean } | null;
}
interface Tested {
  readonly locale: string;
  readonly terms: readonly {
    readonly kind: keyof typeof UID;
    readonly documentId: string;
    readonly name: string;
    readonly evidence: readonly Piece[];
  }[];
  readonly guides: readonly { readonly slug: string; readonly coverage: number }[];
}

/** The app's logger is a stream of what is logged. */
interface Log extends NodeJS.EventEmitter {
  level: string;
}

describe('trying the match on a text, for an editor', () => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let roles: Roles;

  beforeAll(async () => {
    app = await startCareers();
    admin = await app.asAdmin();
    roles = await makeRoles(app);
  });

  afterAll(() => app.stop());

  const idOf = (name: string): string => roles.get(name) ?? '';
  const post = (path: string, data: object, as: AuthHeaders = admin) =>
    app.request.post(`/careers/match-tester${path}`).set(as).send(data);
  const test = async (data: object): Promise<Tested> => (await post('', data).expect(200)).body.data as Tested;
  const found = async (text: string, locale = 'en') =>
    (await test({ text, locale })).terms.map(({ name, evidence }) => [name, ...evidence.map((piece) => piece.text)]);
  const setName = async (data: object) => (await post('/names', data).expect(200)).body.data as object;
  const aliasesOf = async (name: string, kind: keyof typeof UID = 'skill') => {
    const entry = (await app.strapi.documents(UID[kind]).findOne({
      documentId: idOf(name),
      populate: { aliases: true, translations: { populate: { aliases: true } } },
    })) as Record<'aliases' | 'translations', readonly object[]> | null;
    return { aliases: entry?.aliases ?? [], translations: entry?.translations ?? [] };
  };

  it('says which skill every piece is read as, by which name, and how far a guide is covered', async () => {
    const text = 'Résumé: wrote SQL and javascript, then SQL again. Certified DBA.';
    const { terms, guides, locale } = await test({ text, guide: 'developer' });
    expect(locale).toBe('en');
    expect(terms.map(({ kind, documentId }) => [kind, documentId])).toEqual([
      ['skill', idOf('SQL')],
      ['skill', idOf('JavaScript')],
      ['certification', idOf('Database Associate')],
    ]);
    for (const piece of terms.flatMap(({ evidence }) => evidence))
      expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    expect(terms[0]?.evidence).toHaveLength(2);
    expect(terms[1]?.evidence).toMatchObject([
      { text: 'javascript', name: { label: 'JavaScript', matching: 'normal', isPreferred: true } },
    ]);
    expect(terms[2]?.evidence).toMatchObject([
      { text: 'DBA', name: { label: 'DBA', matching: 'exact-case', isPreferred: false } },
    ]);
    expect(guides).toMatchObject([{ slug: 'developer', coverage: 0.5 }]);
  });

  it('offers languages and published guides to try a text in', async () => {
    const get = async (path: string, query: object = {}) =>
      (await app.request.get(`/careers/match-tester${path}`).set(admin).query(query).expect(200)).body.data;
    expect(await get('')).toMatchObject({ defaultLocale: 'en', locales: [{ code: 'en' }, { code: 'es' }] });
    expect(await get('/guides', { q: 'DEVEL' })).toMatchObject([{ slug: 'developer' }]);
    expect(await get('/guides', { q: 'desa', locale: 'es' })).toMatchObject([{ slug: 'desarrollador' }]);
  });

  it('forbids a name, and undoes it', async () => {
    const text = 'Worked with React and SQL.';
    expect(await found(text)).toEqual([
      ['React', 'React'],
      ['SQL', 'SQL'],
    ]);
    const change = await setName({ kind: 'skill', documentId: idOf('SQL'), label: ' sql ', matching: 'never' });
    expect(change).toMatchObject({
      label: 'sql',
      locale: null,
      before: null,
      after: { matching: 'never', hidden: true },
    });
    expect(await found(text)).toEqual([['React', 'React']]);
    await post('/names/undo', change).expect(200);
    expect((await aliasesOf('SQL')).aliases).toEqual([]);
    expect(await found(text)).toEqual([
      ['React', 'React'],
      ['SQL', 'SQL'],
    ]);
  });

  it('adds another name, changes how it is looked for, and leaves the others as they are', async () => {
    const documentId = idOf('Pipe fitting');
    await setName({ kind: 'skill', documentId, label: 'Tube bending', matching: 'normal' });
    await setName({ kind: 'skill', documentId, label: 'PF', matching: 'exact-case' });
    expect(await found('tube bending, PF and pf')).toEqual([['Pipe fitting', 'tube bending', 'PF']]);
    const first = await aliasesOf('Pipe fitting');
    const change = await setName({ kind: 'skill', documentId, label: 'TUBE  bending', matching: 'never' });
    expect(change).toMatchObject({ before: { matching: 'normal', hidden: false }, after: { matching: 'never' } });
    expect(await found('tube bending, PF and pf')).toEqual([['Pipe fitting', 'PF']]);
    const { aliases } = await aliasesOf('Pipe fitting');
    expect(aliases).toMatchObject([
      { label: 'Tube bending', matching: 'never', hidden: false },
      { label: 'PF', matching: 'exact-case' },
    ]);
    expect(aliases[1]).toEqual(first.aliases[1]);
    await post('/names/undo', change).expect(200);
    expect((await aliasesOf('Pipe fitting')).aliases).toEqual(first.aliases);
  });

  it('keeps a name with the words of its language, where the entry has some', async () => {
    const order = {
      kind: 'skill',
      documentId: idOf('SQL'),
      label: 'consultas de datos',
      matching: 'normal',
      locale: 'es',
    };
    expect(await setName(order)).toMatchObject({ locale: 'es', before: null });
    expect(await found('Escribo consultas de datos.', 'es')).toEqual([['Lenguaje SQL', 'consultas de datos']]);
    expect(await found('Escribo consultas de datos.')).toEqual([]);
    const { translations, aliases } = await aliasesOf('SQL');
    expect(aliases).toEqual([]);
    expect(translations).toMatchObject([{ locale: 'es', name: 'Lenguaje SQL', aliases: [{ label: order.label }] }]);
    // Vue has no words in Spanish: the name counts in every language, and the answer says so.
    const own = await setName({ ...order, documentId: idOf('Vue'), label: 'vistas reactivas' });
    expect(own).toMatchObject({ locale: null });
  });

  it('gives certifications other names, too', async () => {
    const documentId = idOf('Database Associate');
    await setName({ kind: 'certification', documentId, label: 'Data badge', matching: 'normal' });
    expect(await found('Holder of the data badge.')).toEqual([['Database Associate', 'data badge']]);
  });

  it('does not undo what somebody has changed since', async () => {
    const order = { kind: 'skill', documentId: idOf('React'), label: 'ReactJS library', matching: 'normal' };
    const change = await setName(order);
    await setName({ ...order, matching: 'exact-case' });
    const refused = await post('/names/undo', change).expect(409);
    expect(refused.body.error.details).toMatchObject({ reason: 'changed-since-preview' });
    expect((await aliasesOf('React')).aliases).toMatchObject([{ matching: 'exact-case' }]);
  });

  it.each([
    ['label', { label: '   ' }, 400],
    ['label', { label: 'x'.repeat(256) }, 400],
    ['label', { label: '!?' }, 400],
    ['label', { label: 'one two three four five six seven eight nine ten a b c d e' }, 400],
    ['matching', { matching: 'sometimes' }, 400],
    ['kind', { kind: 'guide' }, 400],
    ['documentId', { documentId: 'nobody' }, 404],
  ])('names the field at fault: %s %j', async (field, wrong, status) => {
    const order = { kind: 'skill', documentId: idOf('Vue'), label: 'VueJS', matching: 'normal', ...wrong };
    const { body } = await post('/names', order).expect(status);
    expect(body.error.details.errors).toMatchObject([{ path: [field] }]);
  });

  it('refuses an unknown language for a name', async () => {
    const order = { kind: 'skill', documentId: idOf('Vue'), label: 'VueJS', matching: 'normal', locale: 'xx' };
    await post('/names', order).expect(400);
  });

  it('is for who may see the tables; names are for who may change them', async () => {
    const signIn = async (role: 'strapi-author' | 'strapi-editor'): Promise<AuthHeaders> => {
      const { email, password } = await addColleague(app, role);
      const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
      return { Authorization: `Bearer ${String(body.data.token)}` };
    };
    const author = await signIn('strapi-author');
    const editor = await signIn('strapi-editor');
    const order = { kind: 'skill', documentId: idOf('Vue'), label: 'Vue framework', matching: 'normal' };
    await post('', { text: 'SQL' }, author).expect(200);
    await post('/names', order, author).expect(403);
    for (const path of ['', '/names', '/names/undo'])
      await app.request.post(`/careers/match-tester${path}`).send(order).expect(401);
    await post('', { text: 'SQL' }, editor).expect(200);
    await post('/names', order, editor).expect(200);
    const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
    await app.strapi.db.query('admin::permission').deleteMany({
      where: { role: id, action: 'plugin::content-manager.explorer.update', subject: UID.skill },
    });
    await post('/names', order, editor).expect(403);
    await post(
      '/names',
      { ...order, kind: 'certification', documentId: idOf('Database Associate'), label: 'DB badge' },
      editor,
    ).expect(200);
  });

  it('answers what it cannot read with 4xx, and never writes a text down', async () => {
    const written: string[] = [];
    const logger = app.strapi.log as unknown as Log;
    const { level } = logger;
    logger.level = 'silly';
    const keep = (entry: object): void => {
      written.push(...Object.values(entry).map(String));
    };
    logger.on('data', keep);
    const send = (body: string, type = 'application/json') =>
      app.request.post('/careers/match-tester').set(admin).set('Content-Type', type).send(body);
    const text = `${SECRET} SQL`;
    await send(JSON.stringify({ text })).expect(200);
    await send(JSON.stringify({ text, guide: 'nobody' })).expect(404);
    await send(JSON.stringify({ text, locale: 'xx' })).expect(400);
    await send(JSON.stringify({ skills: [SECRET] })).expect(400);
    await send(JSON.stringify({ text: text.repeat(20_000) })).expect(400);
    await send(JSON.stringify({ text: { [SECRET]: 1 } })).expect(400);
    await send(`{"text": ${SECRET}}`).expect(400);
    await send(text, 'text/plain').expect(400);
    await send(JSON.stringify({ text: text.repeat(100_000) })).expect(413);
    await app.request.get('/api/careers/pages/all-written');
    // The log is written a moment after the answer.
    while (!written.join('').includes('all-written')) await turn();
    logger.off('data', keep);
    logger.level = level;
    expect(written.join('')).not.toContain('Zyxwvut');
    const { connection } = app.strapi.db;
    const tables: readonly { readonly name: string }[] = await connection.raw(
      "select name from sqlite_master where type = 'table'",
    );
    for (const { name } of tables) {
      const rows: readonly unknown[] = await connection.select('*').from(name);
      expect({ name, isThere: JSON.stringify(rows).includes('Zyxwvut') }).toEqual({ name, isThere: false });
    }
  });
});
