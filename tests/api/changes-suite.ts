import { setTimeout as pause } from 'node:timers/promises';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';
import { addLocale } from './access-fixture';
import { eventsOf, followChanges, pagesOf, type Change } from './changes-fixture';

const UID = {
  guide: 'plugin::careers.guide',
  faq: 'plugin::careers.faq',
  skill: 'plugin::careers.skill',
  certification: 'plugin::careers.certification',
  field: 'plugin::careers.field',
  contributor: 'plugin::careers.contributor',
} as const;
type Data = Record<string, unknown>;

const WRITERS = 6;
const WRITES = 12;

/**
 * What the changes feed tells of writes. Declares its tests inside a `describe` of the caller's, on whatever database
 * `startCareers` is pointed at.
 */
export const describeChanges = ({ isServer }: { readonly isServer: boolean }): void => {
  let app: CareersApp;
  let admin: AuthHeaders;
  let token: AuthHeaders;
  let feed: Awaited<ReturnType<typeof followChanges>>;

  beforeAll(async () => {
    app = await startCareers();
    await addLocale(app.strapi, 'es', 'Spanish');
    admin = await app.asAdmin();
    token = await app.apiToken({ type: 'full-access' });
    feed = await followChanges(app);
  });

  afterAll(() => app.stop());

  beforeEach(() => feed.next());

  const create = async (kind: keyof typeof UID, data: Data, more: Data = {}): Promise<string> =>
    (await app.strapi.documents(UID[kind]).create({ data, ...more } as never)).documentId;
  const update = (kind: keyof typeof UID, documentId: string, data: Data, more: Data = {}) =>
    app.strapi.documents(UID[kind]).update({ documentId, data, ...more } as never);
  const publish = (kind: 'guide' | 'faq', documentId: string, locale = 'en') =>
    app.strapi.documents(UID[kind]).publish({ documentId, locale } as never);
  const published = async (role: string, data: Data = {}): Promise<string> => {
    const documentId = await create('guide', { role, ...data });
    await publish('guide', documentId);
    return documentId;
  };

  describe('of a guide', () => {
    it('tells a publication over REST with its page, and nothing of the drafts before and after', async () => {
      const draft = await create('guide', { role: 'SECRET draft' });
      await update('guide', draft, { summary: 'SECRET words' });
      expect(await feed.next()).toEqual([]);

      const data = { role: 'Baker' };
      const { body } = await app.request.post('/api/careers/guides').set(token).send({ data }).expect(201);
      const { documentId } = body.data;
      const [change, ...more] = await feed.next();
      expect(more).toEqual([]);
      expect(change).toMatchObject({
        event: 'guide.published',
        type: 'guide',
        documentId,
        slug: 'baker',
        previousSlug: null,
        locale: 'en',
        deleted: false,
        pages: [{ type: 'guide', slug: 'baker', locale: 'en', reason: 'itself' }],
        part: 1,
        parts: 1,
      });
      await update('guide', documentId, { slug: 'secret-slug', summary: 'SECRET' });
      expect(await feed.next()).toEqual([]);
    });

    it('tells the new and the old slug, the unpublishing and the deletion', async () => {
      const documentId = await published('Joiner');
      await feed.next();
      await update('guide', documentId, { slug: 'carpenter' });
      await publish('guide', documentId);
      const moved = await feed.next();
      expect(eventsOf(moved)).toEqual(['guide.slug-changed', 'guide.published']);
      expect(moved[1]).toMatchObject({ slug: 'carpenter', previousSlug: 'joiner' });
      expect(pagesOf(moved.slice(1))).toEqual(['carpenter en itself', 'joiner en old-address']);

      const of = `/content-manager/collection-types/${UID.guide}/${documentId}`;
      await app.request.post(`${of}/actions/unpublish?locale=en`).set(admin).send({}).expect(200);
      const gone = await feed.next();
      expect(gone).toMatchObject([{ event: 'guide.unpublished', slug: 'carpenter', deleted: true }]);
      expect(pagesOf(gone)).toEqual(['carpenter en itself']);
      await app.request.delete(of).set(admin).expect(200);
      // Readers had lost it before.
      expect(await feed.next()).toEqual([]);

      const other = await published('Tinker');
      await feed.next();
      await app.request.delete(`/api/careers/guides/${other}`).set(token).expect(204);
      expect(await feed.next()).toMatchObject([{ event: 'guide.deleted', slug: 'tinker', deleted: true }]);
    });

    it('tells each locale by itself, and the pages of the other locales', async () => {
      const documentId = await published('Weaver');
      await feed.next();
      await update('guide', documentId, { role: 'Tejedor' }, { locale: 'es', status: 'published' });
      const [change] = await feed.next();
      expect(change).toMatchObject({ event: 'guide.published', locale: 'es', slug: 'tejedor' });
      expect(pagesOf(change ? [change] : [])).toEqual(['tejedor es itself', 'weaver en translation']);
      await app.strapi.documents(UID.guide).unpublish({ documentId, locale: '*' } as never);
      expect((await feed.next()).map(({ event, locale }) => `${event} ${locale}`)).toEqual([
        'guide.unpublished en',
        'guide.unpublished es',
      ]);
    });

    it('tells what GraphQL and the bulk actions of the content manager publish', async () => {
      const query = 'mutation { createCareersGuide(data: {role: "Potter"}) { documentId } }';
      await app.request.post('/graphql').set(token).send({ query }).expect(200);
      expect(await feed.next()).toMatchObject([{ event: 'guide.published', slug: 'potter' }]);
      const documentIds = await Promise.all(['Smith', 'Mason'].map((role) => create('guide', { role })));
      const path = `/content-manager/collection-types/${UID.guide}/actions`;
      await app.request.post(`${path}/bulkPublish?locale=en`).set(admin).send({ documentIds }).expect(200);
      const slugs = (await feed.next()).map(({ event, slug }) => `${event} ${slug}`);
      expect(slugs.sort()).toEqual(['guide.published mason', 'guide.published smith']);
      await app.request.post(`${path}/bulkDelete?locale=en`).set(admin).send({ documentIds }).expect(200);
      expect(eventsOf(await feed.next())).toEqual(['guide.deleted', 'guide.deleted']);
    });

    it('tells the pages that show a teaser of it, before the change or after', async () => {
      const field = await create('field', { name: 'Crafts' });
      const target = await published('Glazier', { field });
      const next = await published('Master Glazier', { field, relatedGuides: [target] });
      await published('Glass Artist', { field });
      const before = await published('Glass Helper', { advancesTo: [target] });
      await feed.next();
      await publish('guide', target);
      expect(pagesOf(await feed.next())).toEqual([
        'glass-artist en suggestion',
        'glass-helper en progression',
        'glazier en itself',
        'master-glazier en related',
      ]);
      // The helper's own publication takes the step away: the page that showed it changes, too.
      await update('guide', before, { advancesTo: [] }, { status: 'published' });
      expect(pagesOf(await feed.next())).toEqual(['glass-helper en itself', 'glazier en progression']);
      await update('guide', next, { relatedGuides: [] }, { status: 'published' });
      expect(pagesOf(await feed.next())).toContain('master-glazier en itself');
    });

    it('tells that it was found still right, by a review', async () => {
      const documentId = await published('Reviewed Baker');
      await feed.next();
      const send = async (path: string, body: object) =>
        (await app.request.post(`/careers/reviews/${path}`).set(admin).send(body).expect(200)).body.data;
      const [{ publishedHash }] = (await send('preview', { guides: [{ documentId, locale: 'en' }] })).guides;
      await send('confirm', { guides: [{ documentId, locale: 'en', publishedHash }] });
      const changes = await feed.next();
      expect(changes).toMatchObject([{ event: 'guide.reviewed', documentId, slug: 'reviewed-baker', deleted: false }]);
      expect(pagesOf(changes)).toContain('reviewed-baker en itself');
    });

    it('leaves nothing of a publication that was refused', async () => {
      const documentId = await create('guide', { role: 'Refused' });
      const answer = app.strapi.db.transaction(async () => {
        await publish('guide', documentId);
        throw new Error('changed my mind');
      });
      await expect(Promise.resolve(answer)).rejects.toThrow('changed my mind');
      expect(await feed.next()).toEqual([]);
    });

    it('leaves nothing of a write whose event could not be stored', async () => {
      const skill = await create('skill', { name: 'Whole' });
      await feed.next();
      const { db } = app.strapi;
      const queryBuilder = db.queryBuilder.bind(db);
      const broken = jest.spyOn(db, 'queryBuilder').mockImplementation((uid) => {
        if (uid === 'plugin::careers.outbox-event') throw new Error('no room for it');
        return queryBuilder(uid);
      });
      await expect(Promise.resolve(update('skill', skill, { name: 'Half' }))).rejects.toThrow('no room for it');
      broken.mockRestore();
      expect(await db.query(UID.skill).findOne({ where: { documentId: skill } })).toMatchObject({ name: 'Whole' });
      expect(await feed.next()).toEqual([]);
    });
  });

  describe('of what guides use', () => {
    it('tells every page that a renamed skill, certification, field, contributor or question changes', async () => {
      const skill = await create('skill', { name: 'Kneading' });
      const certification = await create('certification', { name: 'Dough Diploma' });
      const parent = await create('field', { name: 'Food' });
      const field = await create('field', { name: 'Bread', parent });
      const author = await create('contributor', { name: 'Ada' });
      const faq = await create('faq', { question: 'Early?', answer: 'Yes.' });
      await publish('faq', faq);
      const data = {
        skills: [{ label: 'Dough', skills: [skill] }],
        certifications: [{ certification }],
        field,
        author,
        faqs: [faq],
      };
      await published('Bread Baker', data);
      await create('guide', { role: 'Unseen Baker', ...data });
      await feed.next();

      const renamed: readonly (readonly [keyof typeof UID, string, Data, string])[] = [
        ['skill', skill, { name: 'Folding' }, 'skill'],
        ['certification', certification, { name: 'Dough Degree' }, 'certification'],
        ['field', parent, { name: 'Foods' }, 'field'],
        ['field', field, { name: 'Breads' }, 'field'],
        ['contributor', author, { name: 'Ida' }, 'contributor'],
      ];
      for (const [kind, documentId, change, reason] of renamed) {
        await update(kind, documentId, change);
        const changes = await feed.next();
        expect(eventsOf(changes)).toEqual([`${kind}.changed`]);
        expect(pagesOf(changes)).toEqual([`bread-baker en ${reason}`]);
      }
      await update('faq', faq, { answer: 'SECRET until published' });
      expect(await feed.next()).toEqual([]);
      await publish('faq', faq);
      const answered = await feed.next();
      expect(eventsOf(answered)).toEqual(['faq.published']);
      expect(pagesOf(answered)).toEqual(['bread-baker en faq']);

      await app.strapi.documents(UID.skill).delete({ documentId: skill });
      const deleted = await feed.next();
      expect(deleted).toMatchObject([{ event: 'skill.deleted', slug: 'kneading', deleted: true }]);
      expect(pagesOf(deleted)).toEqual(['bread-baker en skill']);
    });

    it('tells a merge with what it was merged into, and its undoing', async () => {
      const winner = await create('skill', { name: 'TypeScript' });
      const loser = await create('skill', { name: 'Type Script' });
      await published('Typist', { skills: [{ label: 'Types', skills: [loser] }] });
      await feed.next();
      const send = async (path: string, body: object) =>
        (await app.request.post(`/careers/taxonomy/skills/merges${path}`).set(admin).send(body).expect(200)).body.data;
      const { fingerprint } = await send('/preview', { winner, losers: [loser] });
      const { merges } = await send('', { winner, losers: [loser], seen: fingerprint });
      const changes = await feed.next();
      expect(changes).toMatchObject([
        { event: 'skill.merged', documentId: loser, deleted: true, mergedInto: { documentId: winner } },
        { event: 'skill.changed', documentId: winner, deleted: false },
      ]);
      for (const change of changes) expect(pagesOf([change])).toEqual(['typist en skill']);
      await send(`/${merges[0].id}/undo`, {});
      expect((await feed.next()).map(({ event, documentId }) => [event, documentId])).toEqual([
        ['skill.created', loser],
        ['skill.changed', winner],
      ]);
    });

    it('tells that a certification is retired, with the pages that recommend another one now', async () => {
      const old = await create('certification', { name: 'Sourdough 1' });
      const next = await create('certification', { name: 'Sourdough 2' });
      const replaced = await published('Sour Baker', { certifications: [{ certification: old }] });
      await published('Rye Baker', { certifications: [{ certification: old }] });
      await feed.next();
      const send = async (path: string, body: object) =>
        (await app.request.post(`/careers/taxonomy/certifications/retirement${path}`).set(admin).send(body).expect(200))
          .body.data;
      const request = { documentId: old, replacedBy: next };
      const { fingerprint } = await send('/preview', request);
      const order = { ...request, lifecycle: 'retired', retiresAt: '2026-03-31', replaceIn: [replaced] };
      await send('', { ...order, seen: fingerprint });
      const changes = await feed.next();
      expect(changes.map(({ event, documentId }) => [event, documentId])).toContainEqual([
        'certification.changed',
        old,
      ]);
      expect(new Set(pagesOf(changes))).toEqual(new Set(['rye-baker en certification', 'sour-baker en certification']));
    });

    it('tells hundreds of pages in parts', async () => {
      const copied = 503;
      const skill = await create('skill', { name: 'Breathing' });
      const guide = await published('Breather', { skills: [{ label: 'Air', skills: [skill] }] });
      await feed.next();
      // Copies of the published row, linked as it is: publishing five hundred guides takes minutes.
      const knex = app.strapi.db.connection;
      const row = await app.strapi.db
        .query(UID.guide)
        .findOne({ where: { documentId: guide, publishedAt: { $notNull: true } } });
      const components = await knex('careers_guides_cmps').where({ entity_id: row.id, field: 'skills' });
      const { id: _, ...columns } = (await knex('careers_guides').where({ id: row.id }))[0];
      for (let copy = 0; copy < copied; copy += 1) {
        await knex('careers_guides').insert({ ...columns, document_id: `copy${copy}`, slug: `copy-${copy}` });
      }
      const copies = await knex('careers_guides').select('id').where('slug', 'like', 'copy-%');
      for (const { id: entity } of copies) {
        for (const { id: __, ...link } of components)
          await knex('careers_guides_cmps').insert({ ...link, entity_id: entity });
      }
      await update('skill', skill, { name: 'Deep breathing' });
      const changes = await feed.next();
      expect(changes.map(({ part, parts, pages }) => [part, parts, pages.length])).toEqual([
        [1, 2, 500],
        [2, 2, 4],
      ]);
      expect(new Set(pagesOf(changes)).size).toBe(copied + 1);
      await knex('careers_guides')
        .whereIn(
          'id',
          copies.map(({ id }: { id: number }) => id),
        )
        .delete();
    });
  });

  describe('for who asks', () => {
    it('refuses a cursor and a limit that are none, and names them', async () => {
      for (const [parameter, found] of [
        ['after', 'nonsense'],
        ['after', 'a b'],
        ['limit', '0'],
        ['limit', '101'],
        ['limit', 'many'],
      ] as const) {
        const { body } = await feed.ask({ [parameter]: found }).expect(400);
        expect(body.error.details).toMatchObject({ parameter });
      }
    });

    it('answers 410 when what comes after the cursor is lost, and says what to do', async () => {
      for (const lost of [
        '1 other 3',
        `1 ${Buffer.from(feed.cursor(), 'base64url').toString().split(' ')[1]} 999999`,
      ]) {
        const { body } = await feed.ask({ after: Buffer.from(lost).toString('base64url') }).expect(410);
        expect(body.error.message).toContain('Read everything anew');
      }
    });

    it('is closed to visitors without the permission, and never stored', async () => {
      const { headers } = await app.request.get('/api/careers/changes').expect(200);
      expect(headers['cache-control']).toBe('no-store');
      await app.publicRole.revoke('plugin::careers.changes.find');
      await app.request.get('/api/careers/changes').expect(403);
    });

    it('answers 410 when what comes after the cursor was removed because of its age', async () => {
      const start = feed.cursor();
      await create('skill', { name: 'Old hat' });
      await feed.next();
      const service: { prune: (before: Date) => Promise<void> } = app.strapi.plugin('careers').service('changes');
      await service.prune(new Date(Date.now() + 1000));
      const { body } = await feed.ask({ after: start }).expect(410);
      expect(body.error.message).toContain('too old');
      expect(await feed.next()).toEqual([]);
      await create('skill', { name: 'New hat' });
      expect(await feed.next()).toMatchObject([{ slug: 'new-hat' }]);
    });

    it('goes on page by page', async () => {
      const start = feed.cursor();
      for (const name of ['One', 'Two', 'Three']) await create('skill', { name: `Page ${name}` });
      const first = (await feed.ask({ after: start, limit: 2 }).expect(200)).body;
      expect(first.meta.hasMore).toBe(true);
      const second = (await feed.ask({ after: first.meta.next, limit: 2 }).expect(200)).body;
      expect(second.meta.hasMore).toBe(false);
      const slugs = [...first.data, ...second.data].map((change: Change) => change.slug);
      expect(slugs).toEqual(['page-one', 'page-two', 'page-three']);
      // From the middle, with the cursor of a change.
      const rest = (await feed.ask({ after: first.data[0].cursor }).expect(200)).body;
      expect(rest.data.map((change: Change) => change.slug)).toEqual(['page-two', 'page-three']);
    });
  });

  describe('with parallel writers', () => {
    it('skips nothing and repeats nothing, whenever it is asked', async () => {
      const skills = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => create('skill', { name: `Writer ${writer}` })),
      );
      const start = feed.cursor();
      const seen: Change[] = [];
      await feed.next();
      const writing = { isOver: false };
      const reading = (async () => {
        while (!writing.isOver) seen.push(...(await feed.next(7)));
        seen.push(...(await feed.next(7)));
      })();
      await Promise.all(
        skills.map(async (skill, writer) => {
          for (let write = 0; write < WRITES; write += 1) {
            await app.request
              .put(`/api/careers/skills/${skill}`)
              .set(token)
              .send({ data: { description: `${writer} ${write}` } })
              .expect(200);
          }
        }),
      );
      writing.isOver = true;
      await reading;
      expect(seen).toHaveLength(WRITERS * WRITES);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      // Whoever comes later sees the same in the same order.
      const again: Change[] = [];
      let after = start;
      for (let hasMore = true; hasMore; ) {
        const { data, meta } = (await feed.ask({ after, limit: 100 }).expect(200)).body;
        again.push(...data);
        after = meta.next;
        hasMore = meta.hasMore;
      }
      expect(again.slice(-seen.length).map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
    });

    // SQLite has one writer at a time.
    if (isServer) {
      it('tells what was written early and committed late', async () => {
        const [early, late] = [await create('skill', { name: 'Early' }), await create('skill', { name: 'Late' })];
        await feed.next();
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => (release = resolve));
        let hasWritten = (): void => undefined;
        const written = new Promise<void>((resolve) => (hasWritten = resolve));
        const slow = app.strapi.db.transaction(async () => {
          await update('skill', early, { description: 'first' });
          hasWritten();
          await held;
        });
        await written;
        await update('skill', late, { description: 'second' });
        expect((await feed.next()).map(({ slug }) => slug)).toEqual(['late']);
        release();
        await slow;
        await pause(10);
        expect((await feed.next()).map(({ slug }) => slug)).toEqual(['early']);
      });

      it('has its places given by one server at a time', async () => {
        const skill = await create('skill', { name: 'Numbered' });
        await feed.next();
        const other = await app.strapi.db.connection.transaction();
        const sequence = () => other('strapi_core_store_settings').where({ key: 'plugin_careers_outbox' });
        await sequence().update({ type: 'object' });
        await update('skill', skill, { description: 'later' });
        const asked = feed.next();
        // Long enough for whoever would not wait.
        await pause(300);
        const state = JSON.parse((await sequence().first()).value) as { readonly last: number };
        await sequence().update({ value: JSON.stringify({ ...state, last: state.last + 5 }) });
        await other.commit();
        expect((await asked).map(({ documentId }) => documentId)).toEqual([skill]);
        const [event] = await app.strapi.db
          .query('plugin::careers.outbox-event')
          .findMany({ where: { subjectDocumentId: skill }, orderBy: { position: 'desc' }, limit: 1 });
        expect(event.position).toBe(state.last + 6);
      });
    }
  });
};
