import { strapi as transfer } from '@strapi/data-transfer';
import { graphql } from './access-fixture';
import { COMPONENTS, TYPES } from './content-model-fixture';
import type { AuthHeaders } from '../support/accounts';
import { startCareers, type CareersApp } from '../support/careers-app';

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly private?: boolean;
  readonly repeatable?: boolean;
  readonly component?: string;
  readonly target?: string;
  readonly relation?: string;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly enum?: readonly string[];
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** What Strapi keeps of a schema: `__schema__` is without the attributes that it adds itself. */
interface RegisteredModel {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly __schema__: {
    readonly attributes: Readonly<Record<string, Attribute>>;
    readonly options: { readonly draftAndPublish?: boolean };
    readonly pluginOptions: { readonly i18n?: { readonly localized?: boolean } };
  };
}

const registered = (models: object): ReadonlyMap<string, RegisteredModel> => new Map(Object.entries(models));

const shapeOf = (attribute: Attribute): string => {
  const target = attribute.target?.replace('plugin::careers.', '');
  if (attribute.type === 'relation') {
    if (attribute.inversedBy ?? attribute.mappedBy) return `<->> ${String(target)}`;
    return attribute.relation === 'oneToOne' ? `-> ${String(target)}` : `->> ${String(target)}`;
  }
  if (attribute.type === 'component') {
    return `${String(attribute.component?.replace('careers.', ''))}${attribute.repeatable ? '[]' : ''}`;
  }
  return attribute.type === 'enumeration' ? (attribute.enum ?? []).join('|') : attribute.type;
};

/** An attribute in the notation of the expected model. */
const describeAttribute = (attribute: Attribute): string => {
  const localised = attribute.pluginOptions?.i18n?.localized;
  const suffix = localised === undefined ? '' : localised ? ' L' : ' S';
  return `${shapeOf(attribute)}${attribute.required ? '!' : ''}${suffix}${attribute.private ? ' private' : ''}`;
};

const describeAll = (attributes: Readonly<Record<string, Attribute>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, describeAttribute(attribute)]));

/** What readers may see: all but what is for editors only. */
const publicNames = (fields: Readonly<Record<string, string>>): string[] =>
  Object.keys(fields).filter((name) => !fields[name]?.endsWith(' private'));

const isScalar = (shape: string): boolean =>
  /^(string|text|richtext|uid|integer|float|boolean|date|datetime|\w+[|])/.test(shape);

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

const PUBLIC = Object.entries(TYPES).filter(([name]) => name !== 'review');

describe('the content model', () => {
  let app: CareersApp;
  let token: AuthHeaders;

  const introspect = async <T>(query: string): Promise<T> => {
    const answer = await graphql(app, { query, headers: token });
    expect(answer.body.errors).toBeUndefined();
    const { data }: { data: T } = answer.body;
    return data;
  };

  beforeAll(async () => {
    app = await startCareers();
    token = await app.apiToken({ type: 'full-access' });
  });

  afterAll(() => app.stop());

  it.each(Object.entries(TYPES))('has the type %s with its fields', (name, expected) => {
    const schema = registered(app.strapi.contentTypes).get(`plugin::careers.${name}`)?.__schema__;

    expect(describeAll(schema?.attributes ?? {})).toEqual(expected.fields);
    expect(schema?.options.draftAndPublish).toBe(expected.drafts);
    expect(schema?.pluginOptions.i18n?.localized ?? false).toBe(expected.localised);
  });

  it('has each component with its fields, and no other', () => {
    const ours = [...registered(app.strapi.components)].filter(([uid]) => uid.startsWith('careers.'));
    const described = ours.map(([uid, { attributes }]) => [uid.replace('careers.', ''), describeAll(attributes)]);
    expect(Object.fromEntries(described)).toEqual(COMPONENTS);
  });

  it('has a column in the database for every plain field', async () => {
    const models = [
      ...Object.entries(TYPES).map(([name, { fields }]) => [`plugin::careers.${name}`, fields] as const),
      ...Object.entries(COMPONENTS).map(([name, fields]) => [`careers.${name}`, fields] as const),
    ];
    for (const [uid, fields] of models) {
      const columns = await app.strapi.db.connection(app.strapi.getModel(uid).collectionName).columnInfo();
      const { attributes } = app.strapi.db.metadata.get(uid);
      for (const name of Object.keys(fields).filter((field) => isScalar(fields[field] ?? ''))) {
        const attribute = attributes[name];
        const column = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
        expect(Object.keys(columns)).toContain(column);
      }
    }
  });

  it.each(PUBLIC)('gives every field of %s over REST', async (_name, { plural, fields }) => {
    const plain = publicNames(fields).filter((field) => isScalar(fields[field] ?? ''));
    const linked = publicNames(fields).filter((field) => !plain.includes(field));

    // The app rejects field names that Strapi does not know.
    await app.request.get(`/api/careers/${plural}`).query({ fields: plain, populate: linked }).set(token).expect(200);
    await app.request.get(`/api/careers/${plural}?fields=nonsense`).set(token).expect(400);
  });

  it('keeps its types for bookkeeping off REST and GraphQL', async () => {
    await app.request.get('/api/careers/reviews').set(token).expect(404);
    await app.request.get('/api/careers/slug-reservations').set(token).expect(404);
    await app.request.get('/api/careers/outbox-events').set(token).expect(404);
    await app.request.get('/api/careers/webhooks').set(token).expect(404);
    const { __schema } = await introspect<{ __schema: { types: readonly { name: string }[] } }>(
      '{ __schema { types { name } } }',
    );
    const names = __schema.types.map(({ name }) => name);
    expect(names).toContain('CareersGuide');
    expect(names.filter((name) => /Careers(Review|SlugReservation|Change)/.test(name))).toEqual([]);
  });

  it('names its GraphQL queries and mutations after the types', async () => {
    const { __schema } = await introspect<{
      __schema: Record<'queryType' | 'mutationType', { fields: readonly { name: string }[] }>;
    }>('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }');
    const queries = __schema.queryType.fields.map(({ name }) => name);
    const mutations = __schema.mutationType.fields.map(({ name }) => name);

    for (const [name, { plural }] of PUBLIC) {
      const many = `careers${pascal(plural)}`;
      expect(queries).toEqual(expect.arrayContaining([many, `${many}_connection`, `careers${pascal(name)}`]));
      const verbs = ['create', 'update', 'delete'];
      expect(mutations).toEqual(expect.arrayContaining(verbs.map((verb) => `${verb}Careers${pascal(name)}`)));
    }
  });

  it('gives every field of types and components over GraphQL', async () => {
    const expected = [
      ...PUBLIC.map(([name, { fields }]) => [`Careers${pascal(name)}`, fields] as const),
      ...Object.entries(COMPONENTS).map(([name, fields]) => [`ComponentCareers${pascal(name)}`, fields] as const),
    ];
    for (const [type, fields] of expected) {
      const { __type } = await introspect<{ __type: { fields: readonly { name: string }[] } | null }>(
        `{ __type(name: "${type}") { fields { name } } }`,
      );
      expect(__type?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(publicNames(fields)));
    }
  });

  it('spells the values of closed lists with underscores in GraphQL', async () => {
    const { __type } = await introspect<{ __type: { enumValues: readonly { name: string }[] } }>(
      '{ __type(name: "ENUM_COMPONENTCAREERSENTRYROUTE_KIND") { enumValues { name } } }',
    );
    expect(__type.enumValues.map(({ name }) => name)).toEqual([
      'university',
      'college',
      'apprenticeship',
      'bootcamp',
      'work',
      'volunteering',
      'direct',
      'self_study',
      'other',
    ]);
  });

  it('is what `strapi export` writes down, components included', async () => {
    const source = { getStrapi: () => app.strapi, autoDestroy: false };
    const provider = transfer.providers.createLocalStrapiSourceProvider(source);
    await provider.bootstrap();
    const schemas = provider.getSchemas();
    // An export switches them off.
    app.strapi.db.lifecycles.enable();

    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining([
        ...Object.keys(TYPES).map((name) => `plugin::careers.${name}`),
        ...Object.keys(COMPONENTS).map((name) => `careers.${name}`),
      ]),
    );
  });
});
