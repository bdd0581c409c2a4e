import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCareers, type CareersApp } from '../support/careers-app';

interface FieldView {
  readonly edit: { readonly label?: string; readonly description?: string };
  readonly list?: { readonly label?: string };
}

interface Configuration {
  readonly settings: { readonly mainField: string };
  readonly metadatas: Record<string, FieldView>;
  readonly layouts: { readonly edit: readonly (readonly { name: string }[])[]; readonly list: readonly string[] };
}

/** A loaded type, with what it tells the content manager. */
interface Shown {
  readonly config?: object;
}
interface Row {
  readonly value: string;
}
interface Registry {
  readonly get: (uid: string) => Shown;
}

const TYPES = ['guide', 'faq', 'skill', 'certification', 'field', 'contributor'];
const uidOf = (type: string) => `plugin::careers.${type}`;

const readView = async (app: CareersApp, type: string) => {
  const answer = await app.request
    .get(`/content-manager/content-types/${uidOf(type)}/configuration`)
    .set(await app.asAdmin())
    .expect(200);
  return answer.body.data as { contentType: Configuration; components: Record<string, Configuration> };
};

describe('the content manager', () => {
  let folder: string;
  let app: CareersApp;
  const boot = () => startCareers({ databaseFile: path.join(folder, 'data.db') });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'careers-view-'));
    app = await boot();
  });

  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(TYPES)(
    'shows a label and a help text for every field of %s and its components on first start',
    async (type) => {
      const { contentType, components } = await readView(app, type);
      for (const [uid, { layouts, metadatas }] of [[type, contentType] as const, ...Object.entries(components)]) {
        for (const { name } of layouts.edit.flat()) {
          const { label, description } = metadatas[name]?.edit ?? {};
          expect({ uid, name, labelled: label !== name && label !== '' }).toEqual({ uid, name, labelled: true });
          expect({ uid, name, explained: Boolean(description) }).toEqual({ uid, name, explained: true });
        }
      }
    },
  );

  it('lists guides by title with their field, and puts the role first in the form', async () => {
    const { contentType } = await readView(app, 'guide');
    expect(contentType.settings.mainField).toBe('title');
    expect(contentType.layouts.list).toEqual(['title', 'role', 'field', 'updatedAt']);
    expect(contentType.metadatas.updatedAt?.list?.label).toBe('Last change');
    expect(contentType.layouts.edit[0]?.map(({ name }) => name)).toEqual(['role', 'title']);
    const shown = contentType.layouts.edit.flat().map(({ name }) => name);
    expect(shown).not.toContain('relatedFrom');
  });

  it('keeps to itself what only the plugin writes', async () => {
    const answer = await app.request
      .get('/content-manager/content-types')
      .set(await app.asAdmin())
      .expect(200);
    const displayed = (answer.body.data as { uid: string; isDisplayed: boolean }[])
      .filter(({ uid, isDisplayed }) => isDisplayed && uid.startsWith('plugin::careers.'))
      .map(({ uid }) => uid);
    expect(displayed.sort()).toEqual(TYPES.map(uidOf).sort());
  });

  it('never overwrites what an administrator changed', async () => {
    const { contentType } = await readView(app, 'skill');
    await app.request
      .put(`/content-manager/content-types/${uidOf('skill')}/configuration`)
      .set(await app.asAdmin())
      .send({
        settings: contentType.settings,
        metadatas: { name: { edit: { label: 'Our own label' }, list: {} } },
        layouts: { ...contentType.layouts, list: ['slug', 'name', 'nature', 'reuse'] },
      })
      .expect(200);

    await app.stop();
    app = await boot();
    const stored = await app.strapi.db
      .query('strapi::core-store')
      .findOne({ where: { key: `plugin_content_manager_configuration_content_types::${uidOf('skill')}` } });
    const after = JSON.parse(String(stored.value)) as Configuration;
    expect(after.metadatas.name?.edit.label).toBe('Our own label');
    expect(after.layouts.list).toEqual(['slug', 'name', 'nature', 'reuse']);
  });

  it('gives a field that the stored view lacks its label, and spares Strapi the views that lack nothing', async () => {
    const where = { key: `plugin_content_manager_configuration_content_types::${uidOf('guide')}` };
    const store = () => app.strapi.db.query('strapi::core-store');
    const readStored = async () => JSON.parse(((await store().findOne({ where })) as Row).value) as Configuration;
    const { metadatas, ...view } = await readStored();
    const { summary, ...others } = metadatas;
    expect(summary?.edit.label).toBe('Summary');
    await store().update({ where, data: { value: JSON.stringify({ ...view, metadatas: others }) } });

    await app.stop();
    app = await boot();
    expect((await readStored()).metadatas.summary).toEqual(summary);
    const shipped = (type: string) =>
      Object.keys(app.strapi.get<Registry>('content-types').get(uidOf(type)).config ?? {});
    expect(shipped('guide')).toContain('metadatas');
    expect(shipped('faq')).toEqual(['attributes']);
  });
});
