import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { columnsOf, type Columns } from './columns';
import { linkAs, linkOf, tableAs } from './links';
import type { ShareString } from './shared-strings';
import { createSql, runStatement, type Statement } from './sql';

/** One of the selections that make up a statement. */
export interface Arm {
  /**
   * A selection of `parent` (an id, or 0), `place` (a number that orders the rows of one parent), `at` (an instant or
   * null) and `content` (a JSON array).
   */
  readonly select: (number: number) => Statement;
  /** Makes an entry of what the JSON array holds. */
  readonly read: (content: readonly unknown[], at: unknown) => Fields;
}

/** The entries of one arm. */
export interface ArmRows {
  /** In order; none for an unknown parent. */
  readonly of: (parent: number) => readonly Fields[];
  readonly all: readonly Fields[];
}

const NONE: readonly Fields[] = [];

const readContent = (content: unknown, share: ShareString | undefined): readonly unknown[] => {
  const values: unknown = typeof content === 'string' ? JSON.parse(content) : content;
  if (!Array.isArray(values)) return [];
  return share === undefined
    ? values
    : values.map((value: unknown) => (typeof value === 'string' ? share(value) : value));
};

/**
 * Runs several selections as one statement.
 *
 * @param arms by the names under which the rows are asked for
 * @param share of `createSharedStrings`, when the rows stay in memory
 */
export const runArms = async <Name extends string>(
  strapi: Core.Strapi,
  arms: Readonly<Record<Name, Arm>>,
  share?: ShareString,
): Promise<(name: Name) => ArmRows> => {
  const named = Object.entries<Arm>(arms);
  const byArm = named.map(() => ({ all: [] as Fields[], byParent: new Map<number, Fields[]>() }));
  if (named.length > 0) {
    const selections = named.map(([, arm], number) => arm.select(number));
    const rows = await runStatement(strapi, {
      text: selections.map(({ text }) => text).join(' union all '),
      values: selections.flatMap(({ values }) => values),
    });
    const inOrder = [...rows].sort((one, other) => Number(one.place) - Number(other.place));
    for (const row of inOrder) {
      const arm = named[Number(row.arm)]?.[1];
      const kept = byArm[Number(row.arm)];
      if (arm === undefined || kept === undefined) continue;
      const entry = arm.read(readContent(row.content, share), row.at);
      const parent = Number(row.parent);
      kept.all.push(entry);
      const siblings = kept.byParent.get(parent);
      if (siblings === undefined) kept.byParent.set(parent, [entry]);
      else siblings.push(entry);
    }
  }
  return (name) => {
    const kept = byArm[named.findIndex(([key]) => key === name)];
    return { of: (parent) => kept?.byParent.get(parent) ?? NONE, all: kept?.all ?? NONE };
  };
};

export interface ArmHead {
  readonly number: number;
  readonly parent: string;
  readonly place?: string;
  /** Needed in the first arm only, whose types hold for all. */
  readonly at?: string;
  readonly content: readonly string[];
}

/** The list of what an arm selects. */
export const selectList = (strapi: Core.Strapi, { number, parent, place = '0', at = 'null', content }: ArmHead) =>
  `select ${number} as arm, ${parent} as parent, ${place} as place, ${at} as ${createSql(strapi).name('at')}, ` +
  `${createSql(strapi).jsonArray(content)} as content`;

export interface Path {
  /** Where the path begins. */
  readonly uid: string;
  /** Ids of entries there; all of them when absent. */
  readonly ids?: readonly number[];
  /** Attributes to follow, one after the other; none for the entries themselves. */
  readonly path: readonly string[];
  /** Attributes of what is found at the end; only its id when empty. */
  readonly attributes: readonly string[];
  /** What must hold of what is found, in SQL; its columns are those of `t`. */
  readonly where?: Statement;
}

const readWith =
  (columns: Columns): Arm['read'] =>
  ([id, ...values]) => ({ id: Number(id), ...columns.read(values) });

/** Selects what lies at the end of a path. The parent of an entry is the one before it, or itself without a path. */
export const pathArm = (strapi: Core.Strapi, { uid, ids, path, attributes, where }: Path): Arm => {
  const sql = createSql(strapi);
  let target = uid;
  const steps = path.map((attribute, index) => {
    const link = linkOf(strapi, target, attribute);
    target = link.targetUid;
    return { ...linkAs(strapi, link, `j${index}`), order: link.order && sql.column(`j${index}`, link.order) };
  });
  const table = tableAs(strapi, target, 't');
  const columns = columnsOf(strapi, target, attributes);
  const first = steps[0];
  const last = steps.at(-1);
  const joins = steps.slice(1).map((step, index) => {
    const on = [`${step.source} = ${steps[index]?.target ?? ''}`, ...step.on];
    return `join ${step.from} on ${on.join(' and ')}`;
  });
  const from =
    first === undefined || last === undefined
      ? table.from
      : [first.from, ...joins, `join ${table.from} on ${table.column('id')} = ${last.target}`].join(' ');
  const conditions = [
    ...(ids === undefined ? [] : [`${first?.source ?? table.column('id')} in (${sql.ids(ids)})`]),
    ...(first?.on ?? []),
    ...(where === undefined ? [] : [where.text]),
  ];
  const filter = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const select: Arm['select'] = (number) => {
    const head = selectList(strapi, {
      number,
      parent: last?.source ?? table.column('id'),
      place: last?.order === undefined ? '0' : `coalesce(${last.order}, 0)`,
      content: [table.column('id'), ...columns.of('t')],
    });
    return { text: `${head} from ${from}${filter}`, values: where?.values ?? [] };
  };
  return { select, read: readWith(columns) };
};
