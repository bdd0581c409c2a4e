/**
 * The attribute shapes that the content types and components are made of. Only what the model needs of Strapi's schema
 * language is here, so that a slip in a schema file is a compile error.
 */
interface AttributeOptions {
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly default?: string | number | boolean;
  /** Not in the answers of the content API. */
  readonly private?: boolean;
  readonly pluginOptions?: { readonly i18n: { readonly localized: boolean } };
}

export type Attribute = AttributeOptions & { readonly type: string };

/** What a schema file exports: Strapi adds the uid and the system attributes. */
export interface ContentTypeSchema {
  readonly kind: 'collectionType';
  readonly collectionName: string;
  readonly info: {
    readonly singularName: string;
    readonly pluralName: string;
    readonly displayName: string;
    readonly description: string;
  };
  readonly options: { readonly draftAndPublish: boolean };
  readonly pluginOptions: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly indexes?: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly type?: 'unique';
  }[];
}

export interface ComponentSchema {
  readonly collectionName: string;
  readonly info: { readonly displayName: string; readonly description: string; readonly icon: string };
  readonly options: Readonly<Record<string, never>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export const string = (options: AttributeOptions = {}): Attribute => ({ type: 'string', ...options });
export const text = (options: AttributeOptions = {}): Attribute => ({ type: 'text', ...options });
/** Markdown. */
export const richtext = (options: AttributeOptions = {}): Attribute => ({ type: 'richtext', ...options });
export const integer = (options: AttributeOptions = {}): Attribute => ({ type: 'integer', ...options });
/**
 * A figure with decimals. Not Strapi's `decimal`, which is `numeric(10, 2)` in SQL and overflows on a yearly wage in
 * rupiah or dong.
 */
export const float = (options: AttributeOptions = {}): Attribute => ({ type: 'float', ...options });
export const boolean = (options: AttributeOptions = {}): Attribute => ({ type: 'boolean', ...options });
export const json = (options: AttributeOptions = {}): Attribute => ({ type: 'json', ...options });
export const date = (options: AttributeOptions = {}): Attribute => ({ type: 'date', ...options });
export const datetime = (options: AttributeOptions = {}): Attribute => ({ type: 'datetime', ...options });
export const enumeration = (values: readonly string[], options: AttributeOptions = {}) => ({
  type: 'enumeration',
  enum: [...values],
  ...options,
});
export const image = (options: AttributeOptions = {}) => ({
  type: 'media',
  multiple: false,
  allowedTypes: ['images'],
  ...options,
});
export const component = (name: string, options: AttributeOptions = {}) => ({
  type: 'component',
  component: `careers.${name}`,
  repeatable: false,
  ...options,
});
export const components = (name: string, options: AttributeOptions = {}) => ({
  type: 'component',
  component: `careers.${name}`,
  repeatable: true,
  ...options,
});

/**
 * A relation to one document without an inverse. `oneToOne` is what Strapi's builder writes for "has one": any number of
 * sources may share the target.
 */
export const one = (target: string) => ({
  type: 'relation',
  relation: 'oneToOne',
  target: `plugin::careers.${target}`,
});
/** A relation to many documents without an inverse ("has many" in the builder); sources may share targets. */
export const many = (target: string) => ({
  type: 'relation',
  relation: 'oneToMany',
  target: `plugin::careers.${target}`,
});
/**
 * One end of a many-to-many relation. Relations to a type with drafts need both ends: Strapi drops a one-way relation
 * from the published version when its target is published later.
 */
export const manyToMany = (target: string, end: { readonly inversedBy: string } | { readonly mappedBy: string }) => ({
  type: 'relation',
  relation: 'manyToMany',
  target: `plugin::careers.${target}`,
  ...end,
});

/** The attribute has a value of its own in each locale. */
export const localized = <T extends Attribute>(attribute: T): T => ({
  ...attribute,
  pluginOptions: { i18n: { localized: true } },
});
/** All locales of a document share the attribute's value. */
export const shared = <T extends Attribute>(attribute: T): T => ({
  ...attribute,
  pluginOptions: { i18n: { localized: false } },
});

/** A slug; the replacements make the admin's "Regenerate" agree with `core/slug`. */
export const slug = (targetField: string) => ({
  type: 'uid',
  targetField,
  maxLength: 120,
  options: {
    customReplacements: [
      ['C++', ' c plus plus '],
      ['C#', ' c sharp '],
      ['F#', ' f sharp '],
      ['.NET', ' dot net '],
      ['&', ' and '],
      ['+', ' plus '],
      ['#', ' sharp '],
    ],
    decamelize: false,
  },
});

/** For reads by slug, which frontends do all the time: `?filters[slug]=nurse`. Strapi itself indexes no such column. */
export const slugIndex = (table: string) => ({ name: `${table}_slug`, columns: ['slug'] });
