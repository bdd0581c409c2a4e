import { startCareers, type CareersApp } from '../support/careers-app';
import { addLocale } from './access-fixture';
import { openDoors, outcomeOf, uidOf, type Data, type Door, type Kind } from './rules-fixture';

interface SlugService {
  readonly holderOf: (slug: { kind: Kind; slug: string; locale: string }) => Promise<object | undefined>;
}

interface Version extends Data {
  readonly documentId: string;
  readonly slug: string;
}

const toVersion = (document: unknown): Version => {
  expect(document).toMatchObject({ documentId: expect.any(String) });
  return document as Version;
};

describe('slugs', () => {
  let app: CareersApp;
  let doors: readonly Door[];

  const documents = (kind: Kind = 'guide') => app.strapi.documents(uidOf(kind));
  const create = async (data: Data, options: Data = {}, kind: Kind = 'guide') =>
    toVersion(await documents(kind).create({ data, ...options }));
  const update = async (documentId: string, data: Data, options: Data = {}, kind: Kind = 'guide') =>
    toVersion(await documents(kind).update({ documentId, data, ...options }));
  const clone = async (params: Parameters<ReturnType<typeof documents>['clone']>[0], kind: Kind = 'guide') => {
    const copy = await documents(kind).clone(params);
    return { documentId: String(copy?.documentId), entries: (copy?.entries ?? []).map(toVersion) };
  };
  const slugOf = async (documentId: string, status: 'draft' | 'published' = 'draft', locale = 'en') => {
    const version = await documents().findOne({ documentId, status, locale });
    return version ? toVersion(version).slug : undefined;
  };
  const holderOf = (
    slug: string,
    { kind = 'guide', locale = kind === 'guide' ? 'en' : '' }: { kind?: Kind; locale?: string } = {},
  ) => {
    const service: SlugService = app.strapi.plugin('careers').service('slugs');
    return service.holderOf({ kind, slug, locale });
  };
  const refusalOf = (write: Promise<unknown>) =>
    outcomeOf(write).then(({ status, paths, errors }) => ({ status, paths, suggestion: errors[0]?.suggestion }));

  beforeAll(async () => {
    app = await startCareers();
    doors = await openDoors(app);
    await addLocale(app.strapi, 'es', 'Spanish');
    await addLocale(app.strapi, 'fr', 'French');
  });

  afterAll(() => app.stop());

  describe('that an editor leaves empty', () => {
    it.each([
      ['C++ Developer', 'c-plus-plus-developer'],
      ['C# Developer', 'c-sharp-developer'],
      ['C Developer', 'c-developer'],
      ['Node.js Developer', 'node-js-developer'],
      ['Rédacteur technique', 'redacteur-technique'],
      ['開発者', 'kaifazhe'],
      ['Compare', 'compare-guide'],
    ])('are made from the role: %s gives %s', async (role, slug) => {
      const guide = await create({ role, slug: '  ', title: null });
      expect([guide.slug, guide.title]).toEqual([slug, `${role} Career Guide`]);
    });

    it('are made whichever way the guide comes in', async () => {
      for (const [index, { save }] of doors.entries()) {
        const { entry } = await save({ kind: 'guide', data: { role: 'Glass Blower' } });
        expect(entry).toMatchObject({
          slug: index === 0 ? 'glass-blower' : `glass-blower-${index + 1}`,
          title: 'Glass Blower Career Guide',
        });
      }
    });

    it('are made from the name of anything else', async () => {
      for (const kind of ['skill', 'certification', 'field', 'contributor'] as const) {
        expect((await create({ name: 'Ada Lovelace' }, {}, kind)).slug).toBe('ada-lovelace');
      }
    });

    it('are made for a new locale, with a title in its language', async () => {
      const { documentId } = await create({ role: 'Gardener' });
      const spanish = await update(documentId, { role: 'Jardinero' }, { locale: 'es' });
      expect([spanish.slug, spanish.title]).toEqual(['jardinero', 'Guía profesional: Jardinero']);
    });

    it('follow as soon as a draft gets its role, and stay when the role changes', async () => {
      const { documentId } = await create({ summary: 'No role yet' });
      expect(await slugOf(documentId)).toBeNull();
      expect(await refusalOf(documents().publish({ documentId }))).toMatchObject({ status: 400, paths: ['role'] });
      expect((await update(documentId, { role: 'Miller' })).slug).toBe('miller');
      expect((await update(documentId, { role: 'Master Miller' })).slug).toBe('miller');
      expect((await update(documentId, { slug: null })).slug).toBe('master-miller');
    });

    it('leave what an editor typed alone', async () => {
      const guide = await create({ role: 'Cook', title: 'Cooking for a living', slug: 'Chef_1' });
      expect([guide.slug, guide.title]).toEqual(['Chef_1', 'Cooking for a living']);
    });
  });

  describe('that are taken', () => {
    it('are refused on drafts too, through every door, with a free one in the error', async () => {
      await create({ role: 'Taken', slug: 'taken' });
      for (const { save } of doors) {
        const { status, errors } = await save({ kind: 'guide', data: { role: 'Other', slug: 'taken' } });
        expect(status).toBe(400);
        expect(errors).toMatchObject([{ path: ['slug'], value: 'taken', suggestion: 'taken-2' }]);
        expect(errors[0]?.message).toContain('taken-2');
      }
    });

    it('are refused when a draft changes to one', async () => {
      await create({ role: 'Held', slug: 'held' });
      const { documentId } = await create({ role: 'Changing' });
      expect(await refusalOf(update(documentId, { slug: 'held' }))).toMatchObject({ status: 400, paths: ['slug'] });
      expect(await slugOf(documentId)).toBe('changing');
    });

    it('are free in another locale and another type', async () => {
      const { documentId } = await create({ role: 'Shared', slug: 'shared' });
      expect((await create({ role: 'Compartido', slug: 'shared' }, { locale: 'es' })).slug).toBe('shared');
      expect((await create({ name: 'Shared', slug: 'shared' }, {}, 'skill')).slug).toBe('shared');
      const french = await update(documentId, { role: 'Partagé', slug: 'shared' }, { locale: 'fr' });
      expect(french.slug).toBe('shared');
      expect(await refusalOf(update(documentId, { role: 'X', slug: 'shared' }, { locale: 'es' }))).toMatchObject({
        status: 400,
        paths: ['slug'],
      });
    });

    it('may be kept: saving a guide again is no conflict with itself', async () => {
      const { documentId } = await create({ role: 'Again', slug: 'again' }, { status: 'published' });
      expect((await update(documentId, { slug: 'again', summary: 'New' })).slug).toBe('again');
      expect((await update(documentId, { slug: 'again' }, { status: 'published' })).slug).toBe('again');
    });
  });

  describe('of a published guide', () => {
    it('stay reserved while the draft has another, and lead to the guide afterwards', async () => {
      const { documentId } = await create({ role: 'Old Name' }, { status: 'published' });
      await update(documentId, { slug: 'new-name' });
      for (const slug of ['old-name', 'new-name']) {
        expect(await holderOf(slug)).toEqual({ documentId, current: true });
        expect(await refusalOf(create({ role: 'Thief', slug }))).toMatchObject({ status: 400 });
      }

      await documents().publish({ documentId });
      expect(await holderOf('new-name')).toEqual({ documentId, current: true });
      expect(await holderOf('old-name')).toEqual({ documentId, current: false });
    });

    it('come back when the draft is discarded, and the draft’s own becomes free', async () => {
      const { documentId } = await create({ role: 'Steady' }, { status: 'published' });
      await update(documentId, { slug: 'unsteady' });
      await documents().discardDraft({ documentId });
      expect(await slugOf(documentId)).toBe('steady');
      expect(await holderOf('unsteady')).toBeUndefined();
    });

    it('are remembered when the guide is unpublished and renamed', async () => {
      const { documentId } = await create({ role: 'Shy' }, { status: 'published' });
      await documents().unpublish({ documentId });
      expect(await holderOf('shy')).toEqual({ documentId, current: true });
      await update(documentId, { slug: 'bold' });
      expect(await holderOf('shy')).toEqual({ documentId, current: false });
      expect((await update(documentId, { slug: 'shy' })).slug).toBe('shy');
      expect(await holderOf('bold')).toBeUndefined();
    });

    it('may be taken over by name once the guide has left them, never by chance', async () => {
      const { documentId } = await create({ role: 'Pioneer' }, { status: 'published' });
      await update(documentId, { slug: 'veteran' }, { status: 'published' });
      expect((await create({ role: 'Pioneer' })).slug).toBe('pioneer-2');
      const heir = await create({ role: 'Heir', slug: 'pioneer' });
      expect(await holderOf('pioneer')).toEqual({ documentId: heir.documentId, current: true });
      expect(await refusalOf(update(documentId, { slug: 'pioneer' }))).toMatchObject({ status: 400 });
    });
  });

  it('of a draft that nobody ever saw are free once it has left them', async () => {
    const { documentId } = await create({ role: 'Typo', slug: 'tpyo' });
    await update(documentId, { slug: 'typo' });
    expect(await holderOf('tpyo')).toBeUndefined();
    expect(await holderOf('typo')).toEqual({ documentId, current: true });
  });

  it('are free again when the guide is deleted, in the locale that is deleted', async () => {
    const { documentId } = await create({ role: 'Gone' }, { status: 'published' });
    await update(documentId, { slug: 'long-gone' }, { status: 'published' });
    await update(documentId, { role: 'Ido', slug: 'ido' }, { locale: 'es' });
    await documents().delete({ documentId, locale: 'es' });
    expect(await holderOf('ido', { locale: 'es' })).toBeUndefined();
    expect(await holderOf('long-gone')).toEqual({ documentId, current: true });
    expect(await holderOf('gone')).toEqual({ documentId, current: false });

    await documents().delete({ documentId, locale: '*' });
    expect(await holderOf('long-gone')).toBeUndefined();
    expect(await holderOf('gone')).toBeUndefined();
    expect((await create({ role: 'Gone' })).slug).toBe('gone');
  });

  describe('of a copy', () => {
    it('are made for each locale', async () => {
      const { documentId } = await create({ role: 'Twin' }, { status: 'published' });
      await update(documentId, { role: 'Gemelo' }, { locale: 'es' });
      const copy = await clone({ documentId, locale: '*' });
      expect(copy.entries.map(({ slug }) => slug).sort()).toEqual(['gemelo-2', 'twin-2']);
      expect(await slugOf(copy.documentId)).toBe('twin-2');
      expect(await slugOf(copy.documentId, 'draft', 'es')).toBe('gemelo-2');
      expect(await holderOf('twin-2')).toEqual({ documentId: copy.documentId, current: true });
      expect(await slugOf(documentId)).toBe('twin');
    });

    it('are made for what has no drafts, too', async () => {
      const { documentId } = await create({ name: 'Copied' }, {}, 'skill');
      const copy = await clone({ documentId }, 'skill');
      expect(copy.entries.map(({ slug }) => slug)).toEqual(['copied-2']);
      expect(await holderOf('copied-2', { kind: 'skill' })).toEqual({ documentId: copy.documentId, current: true });
      const refusal = await refusalOf(documents('skill').clone({ documentId, data: { slug: 'copied' } }));
      expect(refusal).toEqual({ status: 400, paths: ['slug'], suggestion: 'copied-3' });
    });

    it('are what the editor says, if they are free and well formed', async () => {
      const { documentId } = await create({ role: 'Model' });
      const guides = await app.strapi.db.query(uidOf('guide')).count();
      for (const slug of ['model', 'no good']) {
        expect(await refusalOf(documents().clone({ documentId, data: { slug } }))).toMatchObject({
          status: 400,
          paths: ['slug'],
        });
      }
      expect(await app.strapi.db.query(uidOf('guide')).count()).toBe(guides);
      const copy = await clone({ documentId, data: { slug: 'remodel' } });
      expect(await slugOf(copy.documentId)).toBe('remodel');
    });
  });

  it('that are taken refuse the whole of a bulk publish, or none of it', async () => {
    const [first, second] = [await create({ role: 'Bulk One' }), await create({ role: 'Bulk Two' })];
    // Past the Document Service, as an import would.
    await app.strapi.db
      .query(uidOf('guide'))
      .updateMany({ where: { documentId: second.documentId }, data: { slug: 'bulk.md' } });
    const headers = await app.asAdmin();
    const publish = () =>
      app.request
        .post('/content-manager/collection-types/plugin::careers.guide/actions/bulkPublish')
        .set(headers)
        .send({ documentIds: [first.documentId, second.documentId] });
    const refused = await publish();
    expect([refused.status, refused.body.error.details.errors[0].path]).toEqual([400, ['slug']]);
    expect(await slugOf(first.documentId, 'published')).toBeUndefined();

    await update(second.documentId, { slug: 'bulk-two' });
    expect((await publish()).body).toEqual({ count: 2 });
    expect(await slugOf(second.documentId, 'published')).toBe('bulk-two');
  });

  it('that somebody changed past the Document Service do not stay blocked', async () => {
    const { documentId } = await create({ role: 'Wanderer' });
    await app.strapi.db.query(uidOf('guide')).updateMany({ where: { documentId }, data: { slug: 'settler' } });
    expect((await create({ role: 'Newcomer', slug: 'wanderer' })).slug).toBe('wanderer');
  });
});
