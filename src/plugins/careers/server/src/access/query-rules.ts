import { draftsForbidden, type HiddenTypes } from './draft-permission';
import type { ModelGraph } from './model-graph';
import { isRecord, type UnknownRecord } from './record';

/** What the rules below need to know of a request. */
export interface QueryScope {
  readonly graph: ModelGraph;
  readonly hidden: HiddenTypes;
  /** The request asks its own type for drafts, as it may when that type is the host's. */
  readonly asksForDrafts: boolean;
}

const EARLIEST = new Date(0).toISOString();

/**
 * `publishedAt` is set, as a condition that stands beside whatever else was asked of it: SQL finds no comparison with
 * NULL true. A condition of its own under `$and` would not do: Strapi loses one of two `$and` that meet in one object.
 */
const publishedAnd = (condition: unknown): UnknownRecord => {
  if (condition === undefined) return { $gt: EARLIEST };
  if (isRecord(condition)) return { $gt: EARLIEST, ...condition };
  return { $gt: EARLIEST, $in: Array.isArray(condition) ? condition : [condition] };
};

const isOperator = (key: string): boolean => key.startsWith('$');

/** Narrows a condition on related entries to published ones. A bare id says nothing about an entry and stays. */
const ofPublished = (condition: unknown): unknown => {
  if (Array.isArray(condition)) return condition.map(ofPublished);
  if (!isRecord(condition)) return condition;
  const keys = Object.keys(condition);
  if (keys.length > 0 && keys.every(isOperator)) {
    return Object.fromEntries(
      Object.entries(condition).map(([operator, operand]) => [
        operator,
        isRecord(operand) || Array.isArray(operand) ? ofPublished(operand) : operand,
      ]),
    );
  }
  return { ...condition, publishedAt: publishedAnd(condition.publishedAt) };
};

/** Narrows the filters of the entries that are asked for themselves. */
export const onlyPublished = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return { $and: filters, publishedAt: publishedAnd(undefined) };
  if (!isRecord(filters)) return { publishedAt: publishedAnd(undefined) };
  return { ...filters, publishedAt: publishedAnd(filters.publishedAt) };
};

/**
 * Narrows each filter that goes through a relation to a hidden type. Without it `filters[localizations][role][$contains]`
 * tells, letter by letter, what stands in a draft: published and draft rows share these relations.
 */
export const narrowFilters = (scope: QueryScope, filters: unknown, uid: string): unknown => {
  if (Array.isArray(filters)) return filters.map((filter) => narrowFilters(scope, filter, uid));
  if (!isRecord(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      const step = scope.graph.stepsOf(uid)?.get(key);
      if (step?.kind !== 'model') return [key, isOperator(key) ? narrowFilters(scope, value, uid) : value];
      const inner = narrowFilters(scope, value, step.uid);
      return [key, scope.hidden.has(step.uid) ? ofPublished(inner) : inner];
    }),
  );
};

/** The attribute paths of a sort parameter, which is `a.b:asc,c`, a list of those, or nested objects. */
const sortPaths = (sort: unknown): readonly (readonly string[])[] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((part) => (part.split(':')[0] ?? '').split(/[^\w-]+/).filter(Boolean));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isRecord(sort)) return [];
  return Object.entries(sort).flatMap(([key, value]) =>
    isRecord(value) ? sortPaths(value).map((path) => [key, ...path]) : sortPaths(key),
  );
};

/**
 * Refuses to sort by drafts, since an order cannot be narrowed. Between two types with drafts a relation joins published
 * entries to published ones; `localizations`, and relations of types without drafts, join both.
 *
 * @throws PolicyError naming the parameter
 */
export const checkSort = (scope: QueryScope, sort: unknown, { uid, parameter }: { uid: string; parameter: string }) => {
  for (const path of sortPaths(sort)) {
    let at = uid;
    let joinsPublishedOnly = scope.graph.hasDrafts(uid) && !scope.asksForDrafts;
    for (const name of path) {
      const step = scope.graph.stepsOf(at)?.get(name);
      if (step?.kind !== 'model') break;
      const toContentType = step.uid.includes('::');
      if (toContentType && name === 'localizations') joinsPublishedOnly = false;
      if (scope.hidden.has(step.uid) && !joinsPublishedOnly) {
        throw draftsForbidden({ parameter, found: path.join('.'), uid: step.uid });
      }
      if (toContentType && !scope.graph.hasDrafts(step.uid)) joinsPublishedOnly = false;
      at = step.uid;
    }
  }
};

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/**
 * Refuses what picks drafts of a hidden type, or tells which published entries have one. Strapi itself knows these
 * parameters at the top of a query only and rejects them further down, whoever asks.
 *
 * @throws PolicyError naming the parameter
 */
export const checkPublication = (query: UnknownRecord, uid: string): void => {
  if (!isAbsent(query.status) && query.status !== 'published' && query.status !== '') {
    throw draftsForbidden({ parameter: 'status', found: query.status, uid });
  }
  for (const parameter of ['publicationFilter', 'hasPublishedVersion']) {
    if (!isAbsent(query[parameter])) throw draftsForbidden({ parameter, found: query[parameter], uid });
  }
};

const narrowBranch = (scope: QueryScope, branch: unknown, { uid, parameter }: { uid: string; parameter: string }) => {
  if (!isRecord(branch)) return branch;
  checkSort(scope, branch.sort, { uid, parameter: `${parameter}[sort]` });
  const narrowed: Record<string, unknown> = { ...branch };
  if (branch.filters !== undefined) narrowed.filters = narrowFilters(scope, branch.filters, uid);
  if (branch.populate !== undefined) {
    narrowed.populate = narrowPopulate(scope, branch.populate, { uid, parameter: `${parameter}[populate]` });
  }
  if (scope.hidden.has(uid)) narrowed.filters = onlyPublished(narrowed.filters);
  return narrowed;
};

/**
 * Narrows the branches of a populate parameter that are written as objects. Names alone (`populate=*`) carry no filter
 * and no sort; drafts that come with them are taken out of the answer.
 *
 * @throws PolicyError naming the parameter that asks for drafts
 */
export const narrowPopulate = (
  scope: QueryScope,
  populate: unknown,
  { uid, parameter }: { uid: string; parameter: string },
): unknown => {
  if (!isRecord(populate)) return populate;
  return Object.fromEntries(
    Object.entries(populate).map(([key, branch]): [string, unknown] => {
      const step = scope.graph.stepsOf(uid)?.get(key);
      const at = `${parameter}[${key}]`;
      if (step?.kind === 'model') return [key, narrowBranch(scope, branch, { uid: step.uid, parameter: at })];
      if (step === undefined || !isRecord(branch) || !isRecord(branch.on)) return [key, branch];
      const on = Object.entries(branch.on).map(([type, inner]): [string, unknown] => [
        type,
        narrowBranch(scope, inner, { uid: type, parameter: `${at}[on][${type}]` }),
      ]);
      return [key, { ...branch, on: Object.fromEntries(on) }];
    }),
  );
};
