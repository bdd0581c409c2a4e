import { compareAttributes, mergeSchema } from './merge-schema';

const ours = {
  kind: 'collectionType',
  collectionName: 'careers_guides',
  info: { singularName: 'guide', pluralName: 'guides', displayName: 'Career guide' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  indexes: [{ name: 'ours', columns: ['a'] }],
  attributes: {
    role: { type: 'string', required: true, maxLength: 200, pluginOptions: { i18n: { localized: true } } },
    demand: { type: 'enumeration', enum: ['low', 'high'] },
    author: { type: 'relation', relation: 'oneToOne', target: 'plugin::careers.contributor' },
    steps: { type: 'component', component: 'careers.step', repeatable: true },
    newlyShipped: { type: 'text' },
  },
};

const theirs = {
  kind: 'singleType',
  collectionName: 'other',
  info: { singularName: 'x', pluralName: 'xs', displayName: 'Occupation', icon: 'bulb' },
  options: { draftAndPublish: false, populateCreatorFields: true },
  pluginOptions: { i18n: { localized: false }, other: { on: true } },
  indexes: [
    { name: 'ours', columns: ['z'] },
    { name: 'theirs', columns: ['b'] },
  ],
  attributes: {
    role: {
      type: 'string',
      required: false,
      maxLength: 30,
      private: true,
      pluginOptions: { i18n: { localized: false } },
    },
    demand: { type: 'enumeration', enum: ['high', 'huge'], default: 'huge' },
    author: { type: 'relation', relation: 'oneToMany', target: 'api::person.person' },
    steps: { type: 'component', component: 'other.step', repeatable: false, max: 9 },
    motto: { type: 'string' },
  },
};

describe('merging a schema that a host saved', () => {
  const merged = mergeSchema({ ours, theirs });

  it('keeps attributes of the host and brings those that its file lacks', () => {
    expect(merged.attributes.motto).toEqual({ type: 'string' });
    expect(merged.attributes.newlyShipped).toEqual({ type: 'text' });
  });

  it('takes how values are stored from the plugin and everything else from the host', () => {
    expect(merged.attributes.role).toEqual({
      type: 'string',
      required: false,
      maxLength: 30,
      private: true,
      pluginOptions: { i18n: { localized: true } },
    });
    expect(merged.attributes.author).toEqual(ours.attributes.author);
    expect(merged.attributes.steps).toEqual({ ...ours.attributes.steps, max: 9 });
  });

  it('adds the choices of the host to those of the plugin', () => {
    expect(merged.attributes.demand).toEqual({ type: 'enumeration', enum: ['low', 'high', 'huge'], default: 'huge' });
  });

  it('leaves the host its words and options, and the plugin the rest of the type', () => {
    expect(merged).toMatchObject({
      kind: 'collectionType',
      collectionName: 'careers_guides',
      info: { singularName: 'guide', pluralName: 'guides', displayName: 'Occupation', icon: 'bulb' },
      options: { draftAndPublish: true, populateCreatorFields: true },
      pluginOptions: { i18n: { localized: true }, other: { on: true } },
      indexes: [
        { name: 'ours', columns: ['a'] },
        { name: 'theirs', columns: ['b'] },
      ],
    });
  });

  it('changes nothing when the host saved what the plugin ships', () => {
    const same = mergeSchema({ ours, theirs: structuredClone(ours) });
    expect(same).toEqual(ours);
    expect(compareAttributes(ours.attributes, same.attributes)).toEqual([]);
  });

  it('gives the same when what it made is saved and merged again', () => {
    expect(mergeSchema({ ours, theirs: merged })).toEqual(merged);
  });
});

describe('telling the differences', () => {
  it('says of each what applies', () => {
    const found = compareAttributes(ours.attributes, theirs.attributes);
    expect(found).toContainEqual({ kind: 'added', attribute: 'motto' });
    expect(found).toContainEqual({ kind: 'missing', attribute: 'newlyShipped' });
    expect(found).toContainEqual({ kind: 'changed', attribute: 'role', key: 'maxLength', ours: 200, theirs: 30 });
    expect(found).toContainEqual({
      kind: 'ignored',
      attribute: 'author',
      key: 'target',
      ours: 'plugin::careers.contributor',
      theirs: 'api::person.person',
    });
  });

  it('calls one name with two types a clash', () => {
    expect(compareAttributes({ a: { type: 'string' } }, { a: { type: 'integer', min: 1 } })).toEqual([
      { kind: 'clash', attribute: 'a', ours: 'string', theirs: 'integer' },
    ]);
  });

  it('does not count what the builder writes out of habit', () => {
    expect(compareAttributes({ a: { type: 'string' } }, { a: { type: 'string', required: false } })).toEqual([]);
  });
});
