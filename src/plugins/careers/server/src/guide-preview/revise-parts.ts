import { isFields, type Fields } from '../../../core/rules';
import { componentSchemas, contentTypeSchemas, type Attribute } from '../content-model';
import { scalarsOf, type ArmRows, type GuideParts } from '../pages';
import type { ConnectedType, FindConnected, Wanted } from './connected';
import { readFormValues } from './form-values';
import { applyRelationEdit, readRelationEdit, type FormTarget } from './relation-edits';

interface RelationPart {
  readonly name: string;
  readonly type: ConnectedType;
  readonly holdsOne: boolean;
}

const one = (name: string, type: ConnectedType): RelationPart => ({ name, type, holdsOne: true });
const many = (name: string, type: ConnectedType): RelationPart => ({ name, type, holdsOne: false });

const OWN_RELATIONS: readonly RelationPart[] = [
  one('field', 'field'),
  many('otherFields', 'field'),
  many('faqs', 'faq'),
  many('relatedGuides', 'guide'),
  many('advancesTo', 'guide'),
  many('advancesFrom', 'guide'),
  one('author', 'contributor'),
  one('reviewer', 'contributor'),
];

/** Relations inside components, by the attribute that holds the component. */
const INNER_RELATIONS: Readonly<Record<string, RelationPart>> = {
  skills: many('skills', 'skill'),
  certifications: one('certification', 'certification'),
};

const INNER_FILES: Readonly<Record<string, string>> = { seo: 'image' };
const INNER_LISTS: Readonly<Record<string, string>> = { entryRoutes: 'links' };

const COMPONENTS = Object.entries<Attribute>(contentTypeSchemas.guide.attributes).flatMap(([name, attribute]) =>
  attribute.type === 'component' && 'component' in attribute
    ? [{ name, schema: componentSchemas[String(attribute.component).replace('careers.', '')]?.attributes ?? {} }]
    : [],
);

const LINK = componentSchemas.link?.attributes ?? {};

const entriesOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [value]).filter(isFields);

const fileTarget = (value: unknown): readonly FormTarget[] =>
  isFields(value) && typeof value.id === 'number' ? [{ documentId: undefined, id: value.id }] : [];

/**
 * All that a form names and the saved guide may not hold yet. Rows of the saved guide that carry no document id are asked
 * for as well: a form says by document id what stands before what.
 */
export const wantedBy = (values: Fields, saved: { readonly parts: GuideParts; readonly guideId: number }): Wanted => {
  const wanted: Record<ConnectedType, FormTarget[]> = {
    skill: [],
    certification: [],
    field: [],
    contributor: [],
    faq: [],
    guide: [],
    file: [],
  };
  for (const { name, type } of OWN_RELATIONS) {
    const { connect, disconnect } = readRelationEdit(values[name]);
    wanted[type].push(...connect);
    if (connect.length + disconnect.length === 0) continue;
    for (const { id, documentId } of saved.parts(name).of(saved.guideId)) {
      if (documentId === undefined) wanted[type].push({ documentId: undefined, id: Number(id) });
    }
  }
  for (const [name, { name: inner, type }] of Object.entries(INNER_RELATIONS)) {
    for (const entry of entriesOf(values[name])) wanted[type].push(...readRelationEdit(entry[inner]).connect);
  }
  wanted.file.push(...fileTarget(values.cover));
  for (const [name, inner] of Object.entries(INNER_FILES)) {
    for (const entry of entriesOf(values[name])) wanted.file.push(...fileTarget(entry[inner]));
  }
  return wanted;
};

/** Rows by their parents, in the shape in which rows come from the database. */
const asRows = (byParent: ReadonlyMap<number, readonly Fields[]>): ArmRows => ({
  of: (parent) => byParent.get(parent) ?? [],
  all: [...byParent.values()].flat(),
});

interface Revision {
  readonly parts: GuideParts;
  readonly guideId: number;
  readonly values: Fields;
  readonly find: FindConnected;
}

const reviseRelation = (
  { find }: Revision,
  { type, holdsOne }: RelationPart,
  { saved, value }: { readonly saved: readonly Fields[]; readonly value: unknown },
): readonly Fields[] => {
  const named = saved.map((row) =>
    row.documentId === undefined
      ? { ...row, documentId: find(type, { documentId: undefined, id: Number(row.id) })?.documentId }
      : row,
  );
  return applyRelationEdit({
    saved: named,
    edit: readRelationEdit(value),
    holdsOne,
    find: (target) => find(type, target),
  });
};

/** A file in a form is the whole file, or null once it was taken away; absent is as it was saved. */
const reviseFile = ({ find }: Revision, value: unknown, saved: readonly Fields[]): readonly Fields[] => {
  if (value === undefined) return saved;
  const [target] = fileTarget(value);
  const file = target && find('file', target);
  return file === undefined ? [] : [file];
};

/** The components of one attribute, with what they hold in turn. */
const reviseComponents = (
  revision: Revision,
  { name, schema }: (typeof COMPONENTS)[number],
): readonly (readonly [path: string, rows: ArmRows])[] => {
  const { parts, guideId, values } = revision;
  if (!(name in values)) return [];
  const savedRows = parts(name).of(guideId);
  const own: Fields[] = [];
  const inner = new Map<string, Map<number, readonly Fields[]>>();
  const keep = (attribute: string, id: number, rows: readonly Fields[]): void => {
    const path = `${name}.${attribute}`;
    inner.set(path, (inner.get(path) ?? new Map<number, readonly Fields[]>()).set(id, rows));
  };
  entriesOf(values[name]).forEach((entry, index) => {
    const saved = savedRows.find(({ id }) => id === entry.id);
    // No row of the database has such an id.
    const id = saved === undefined ? -1 - index : Number(saved.id);
    own.push({
      id,
      ...readFormValues({ attributes: schema, names: scalarsOf(schema), values: entry, saved: saved ?? {} }),
    });
    const savedInside = (attribute: string) => parts(`${name}.${attribute}`).of(id);
    const relation = INNER_RELATIONS[name];
    if (relation) {
      const edited = { saved: savedInside(relation.name), value: entry[relation.name] };
      keep(relation.name, id, reviseRelation(revision, relation, edited));
    }
    const file = INNER_FILES[name];
    if (file) keep(file, id, reviseFile(revision, entry[file], savedInside(file)));
    const list = INNER_LISTS[name];
    if (list) {
      const rows = (list in entry ? entriesOf(entry[list]) : savedInside(list)).map((link, place) => ({
        id: -1 - place,
        ...readFormValues({ attributes: LINK, names: scalarsOf(LINK), values: link, saved: {} }),
      }));
      keep(list, id, rows);
    }
  });
  return [
    [name, asRows(new Map([[guideId, own]]))],
    ...[...inner].map(([path, rows]) => [path, asRows(rows)] as const),
  ];
};

/** What a guide holds and links to, with what its form says in place of what was saved. */
export const reviseParts = (revision: Revision): GuideParts => {
  const { parts, guideId, values } = revision;
  const revised = new Map<string, ArmRows>(COMPONENTS.flatMap((component) => reviseComponents(revision, component)));
  for (const relation of OWN_RELATIONS) {
    const { name } = relation;
    if (!(name in values)) continue;
    const rows = reviseRelation(revision, relation, { saved: parts(name).of(guideId), value: values[name] });
    revised.set(name, asRows(new Map([[guideId, rows]])));
  }
  if ('cover' in values) {
    const rows = reviseFile(revision, values.cover, parts('cover').of(guideId));
    revised.set('cover', asRows(new Map([[guideId, rows]])));
  }
  return (path) => revised.get(path) ?? parts(path);
};
