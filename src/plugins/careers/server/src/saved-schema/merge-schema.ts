/**
 * One schema out of two: what this release of the plugin ships, and what the Content-Type Builder once saved of it in the
 * host's `src` folder.
 *
 * The builder saves a whole schema, ours and the host's additions together, and Strapi then takes the saved attributes
 * instead of the shipped ones. Attributes of a later release would be hidden. So: every attribute that the plugin ships
 * is there, and every attribute of the host's own stays. Where both have an attribute, the plugin decides how it is
 * stored (`STRUCTURE`), and the host decides the rest: limits, defaults, whether it is required or private.
 */
export type SchemaAttributes = Readonly<Record<string, object>>;

/** A content type's or component's schema, as far as it matters here. */
export interface ModelSchema {
  readonly attributes: SchemaAttributes;
}

type Dictionary = Readonly<Record<string, unknown>>;

/** Keys of an attribute that decide how its values are stored and read; the plugin's own code counts on them. */
const STRUCTURE = [
  'type',
  'relation',
  'target',
  'inversedBy',
  'mappedBy',
  'component',
  'repeatable',
  'multiple',
  'allowedTypes',
  'targetField',
] as const;

const isStructure = (key: string): boolean => STRUCTURE.some((structural) => structural === key);

const isRecord = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asRecord = (value: unknown): Dictionary => (isRecord(value) ? value : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The host's plugin options, but ours for i18n: whether locales share a value decides where it is stored. */
const mergePluginOptions = (ours: unknown, theirs: unknown): Dictionary => {
  const { i18n: _theirs, ...others } = asRecord(theirs);
  return { ...asRecord(ours), ...others };
};

const mergeAttribute = (ours: Dictionary, theirs: Dictionary): Dictionary => {
  const cosmetic = Object.fromEntries(Object.entries(theirs).filter(([key]) => !isStructure(key)));
  const hasPluginOptions = 'pluginOptions' in ours || 'pluginOptions' in theirs;
  return {
    ...ours,
    ...cosmetic,
    // A host may add choices, but not take away those that the plugin writes.
    ...(ours.type === 'enumeration' && { enum: [...new Set([...asList(ours.enum), ...asList(theirs.enum)])] }),
    ...(hasPluginOptions && { pluginOptions: mergePluginOptions(ours.pluginOptions, theirs.pluginOptions) }),
  };
};

const mergeAttributes = (ours: SchemaAttributes, theirs: SchemaAttributes): SchemaAttributes => ({
  ...theirs,
  ...Object.fromEntries(
    Object.entries(ours).map(([name, attribute]) => {
      const saved = theirs[name];
      return [name, saved ? mergeAttribute(asRecord(attribute), asRecord(saved)) : attribute];
    }),
  ),
});

/** Indexes and the like: ours, and theirs by other names. */
const mergeNamed = (ours: unknown, theirs: unknown): readonly unknown[] => {
  const names = new Set(asList(ours).map((entry) => asRecord(entry).name));
  return [...asList(ours), ...asList(theirs).filter((entry) => !names.has(asRecord(entry).name))];
};

/**
 * @param ours the schema as this release ships it
 * @param theirs the schema as the host's file has it
 * @returns a new schema; neither input is changed
 */
export const mergeSchema = ({ ours, theirs }: { ours: ModelSchema; theirs: ModelSchema }): ModelSchema => {
  const shipped = asRecord(ours);
  const saved = asRecord(theirs);
  const { singularName, pluralName } = asRecord(shipped.info);
  const has = (key: string): boolean => key in shipped || key in saved;
  const merged: ModelSchema & Dictionary = {
    ...saved,
    ...(has('kind') && { kind: shipped.kind }),
    ...(has('collectionName') && { collectionName: shipped.collectionName }),
    info: {
      ...asRecord(shipped.info),
      ...asRecord(saved.info),
      ...(singularName !== undefined && { singularName, pluralName }),
    },
    options: { ...asRecord(saved.options), ...asRecord(shipped.options) },
    ...(has('pluginOptions') && { pluginOptions: mergePluginOptions(shipped.pluginOptions, saved.pluginOptions) }),
    ...(has('indexes') && { indexes: mergeNamed(shipped.indexes, saved.indexes) }),
    attributes: mergeAttributes(ours.attributes, theirs.attributes),
  };
  return merged;
};

/** How a saved schema differs from the shipped one. */
export type Difference =
  /** An attribute of the host's own; it is kept. */
  | { readonly kind: 'added'; readonly attribute: string }
  /** The plugin ships an attribute that the saved file lacks; it is there all the same. */
  | { readonly kind: 'missing'; readonly attribute: string }
  /** The saved file sets something that the host may set; the host's value applies. */
  | {
      readonly kind: 'changed';
      readonly attribute: string;
      readonly key: string;
      readonly ours: unknown;
      readonly theirs: unknown;
    }
  /** The saved file sets something that only the plugin may set; the plugin's value applies. */
  | {
      readonly kind: 'ignored';
      readonly attribute: string;
      readonly key: string;
      readonly ours: unknown;
      readonly theirs: unknown;
    }
  /** One name, two types: neither can be taken without losing the other's values. */
  | { readonly kind: 'clash'; readonly attribute: string; readonly ours: unknown; readonly theirs: unknown };

/** Equal as far as a schema file can say: keys that are absent and keys that are undefined are one. */
const same = (a: unknown, b: unknown): boolean => {
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => same(entry, b[index]));
  }
  return a === b;
};

const compareAttribute = (attribute: string, ours: Dictionary, theirs: Dictionary): Difference[] => {
  if (ours.type !== theirs.type) {
    return [{ kind: 'clash', attribute, ours: ours.type, theirs: theirs.type }];
  }
  const merged = mergeAttribute(ours, theirs);
  return Object.keys(theirs).flatMap((key): Difference[] => {
    // The builder writes `false` where the plugin says nothing.
    if (same(theirs[key], ours[key]) || (theirs[key] === false && ours[key] === undefined)) {
      return [];
    }
    const kind = same(merged[key], theirs[key]) ? 'changed' : 'ignored';
    return [{ kind, attribute, key, ours: ours[key], theirs: theirs[key] }];
  });
};

/** @returns what `mergeSchema` does to the attributes, for people to read; empty when the two agree */
export const compareAttributes = (ours: SchemaAttributes, theirs: SchemaAttributes): readonly Difference[] => [
  ...Object.entries(ours).flatMap(([attribute, shipped]): Difference[] => {
    const saved = theirs[attribute];
    return saved ? compareAttribute(attribute, asRecord(shipped), asRecord(saved)) : [{ kind: 'missing', attribute }];
  }),
  ...Object.keys(theirs)
    .filter((attribute) => !(attribute in ours))
    .map((attribute): Difference => ({ kind: 'added', attribute })),
];
