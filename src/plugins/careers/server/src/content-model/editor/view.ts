/**
 * How the content manager shows a type or component on first start: labels, help texts, order, widths and list columns.
 *
 * It goes into the schema's `config` key, from which Strapi's content manager takes its defaults when it first meets a
 * type (and, for a field that a later release adds, when it first meets the field). What an administrator changes under
 * "Configure the view" is stored in the database and wins.
 */
export interface EditorField {
  readonly name: string;
  /** Columns of twelve. Components and rich text always take all twelve. */
  readonly size: number;
  readonly label: string;
  readonly help: string;
  readonly placeholder?: string;
  /** For a relation: the attribute of the target that the picker shows. */
  readonly mainField?: string;
}

export interface EditorView {
  /** The attribute that names an entry in lists, relations and component headers. */
  readonly mainField: string;
  readonly rows: readonly (readonly EditorField[])[];
  /** Columns of the list view. */
  readonly list?: readonly string[];
  /** Attributes that the form never shows: the far ends of relations that are edited elsewhere. */
  readonly hidden?: readonly string[];
  /** Attributes that the form loads and saves without showing them; what is `hidden` the content manager does not let through. */
  readonly unshown?: readonly string[];
}

export interface ContentManagerConfig {
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly metadatas: Readonly<Record<string, { edit: Record<string, string>; list: { label: string } }>>;
  readonly layouts: {
    readonly edit: readonly (readonly { name: string; size: number }[])[];
    readonly list?: readonly string[];
  };
  readonly attributes: Readonly<Record<string, { hidden: true }>>;
}

export const field = (name: string, size: number, words: Omit<EditorField, 'name' | 'size'>): EditorField => ({
  name,
  size,
  ...words,
});

type Metadata = ContentManagerConfig['metadatas'][string];

const column = (label: string): Metadata => ({ edit: { label }, list: { label } });

/** Columns that Strapi gives every type, under names that an editor would use. */
const SYSTEM_COLUMNS: ContentManagerConfig['metadatas'] = {
  createdAt: column('Created'),
  updatedAt: column('Last change'),
  createdBy: column('Created by'),
  updatedBy: column('Changed by'),
};

/** @returns the view in the shape that the content manager reads from a schema's `config` key. */
export const toContentManagerConfig = ({ mainField, rows, list, hidden }: EditorView): ContentManagerConfig => ({
  // The content manager wants all of the settings or none.
  settings: {
    searchable: true,
    filterable: true,
    bulkable: true,
    pageSize: 20,
    mainField,
    defaultSortBy: mainField,
    defaultSortOrder: 'ASC',
  },
  metadatas: {
    ...(list && SYSTEM_COLUMNS),
    ...Object.fromEntries(
      rows.flat().map(({ name, label, help, placeholder, mainField: relationField }) => [
        name,
        {
          edit: {
            label,
            description: help,
            ...(placeholder && { placeholder }),
            ...(relationField && { mainField: relationField }),
          },
          list: { label },
        },
      ]),
    ),
  },
  layouts: {
    edit: rows.map((row) => row.map(({ name, size }) => ({ name, size }))),
    ...(list && { list }),
  },
  attributes: Object.fromEntries((hidden ?? []).map((name) => [name, { hidden: true as const }])),
});
