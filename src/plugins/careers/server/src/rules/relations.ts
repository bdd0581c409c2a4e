import type { Core } from '@strapi/strapi';
import { isFields, quote, type Fields, type Finding } from '../../../core/rules';
import { uidOf } from '../content-model';
import type { SluggedType } from '../slugs';
import { readRelation, type Target } from './relation-input';

/** Relations of a type to itself, from both ends, that must not lead to the same document. */
const NOT_TO_ITSELF: Partial<Record<SluggedType, readonly string[]>> = {
  guide: ['relatedGuides', 'relatedFrom', 'advancesTo', 'advancesFrom'],
};

/** Relations of a type to itself along which nobody may come back to where they started. */
const WITHOUT_CYCLE: Partial<Record<SluggedType, readonly string[]>> = {
  skill: ['prerequisites', 'broader'],
  field: ['parent'],
  certification: ['replacedBy'],
};

interface Subject {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  readonly documentId: string;
  /** Row ids of all versions of the document. */
  readonly rowIds: readonly number[];
  readonly data: Fields;
}

const isSubject = ({ documentId, rowIds }: Subject, target: Target): boolean =>
  'documentId' in target ? target.documentId === documentId : rowIds.includes(target.id);

const checkNotToItself = (subject: Subject): Finding[] =>
  (NOT_TO_ITSELF[subject.kind] ?? []).flatMap((name) => {
    const added = readRelation(subject.data[name])?.added ?? [];
    if (!added.some((target) => isSubject(subject, target))) return [];
    return [
      {
        path: [name],
        message: `A ${subject.kind} cannot be in its own ${name}.`,
        found: subject.documentId,
        allowed: `other ${subject.kind}s`,
      },
    ];
  });

interface Node {
  readonly documentId: string;
  readonly name: string;
}

const toNode = ({ documentId, name }: Fields): Node => ({ documentId: String(documentId), name: String(name) });

const toNodes = (value: unknown): Node[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isFields).map(toNode);
};

/** Documents that a list of targets names, with their names. */
const loadTargets = async ({ strapi, kind }: Subject, targets: readonly Target[]): Promise<Node[]> => {
  const documentIds = targets.flatMap((target) => ('documentId' in target ? [target.documentId] : []));
  const ids = targets.flatMap((target) => ('id' in target ? [target.id] : []));
  const where = { $or: [{ documentId: { $in: documentIds } }, { id: { $in: ids } }] };
  return toNodes(await strapi.db.query(uidOf(kind)).findMany({ where, select: ['documentId', 'name'] }));
};

/**
 * The way from some documents back to the subject along a stored relation: breadth first, one query a level, so the
 * way found is a shortest one.
 */
const findWayBack = async ({
  subject: { strapi, kind, documentId },
  starts,
  relation,
}: {
  subject: Subject;
  starts: readonly Node[];
  relation: string;
}): Promise<readonly Node[] | undefined> => {
  const ways = new Map(starts.map((node) => [node.documentId, [node]]));
  let frontier = [...ways.keys()];
  while (frontier.length > 0 && !ways.has(documentId)) {
    const rows: unknown[] = await strapi.db.query(uidOf(kind)).findMany({
      where: { documentId: { $in: frontier } },
      select: ['documentId'],
      populate: { [relation]: { select: ['documentId', 'name'] } },
    });
    frontier = [];
    for (const row of rows.filter(isFields)) {
      const way = ways.get(String(row.documentId)) ?? [];
      for (const node of toNodes(row[relation])) {
        if (ways.has(node.documentId)) continue;
        ways.set(node.documentId, [...way, node]);
        frontier.push(node.documentId);
      }
    }
  }
  return ways.get(documentId);
};

/** Whether a write adds to a relation that must stay free of cycles, so that {@link checkRelations} will look for one. */
export const addsToRelationGraph = (kind: SluggedType, data: Fields): boolean =>
  (WITHOUT_CYCLE[kind] ?? []).some((relation) => (readRelation(data[relation])?.added ?? []).length > 0);

const checkWithoutCycle = async (subject: Subject): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const relation of WITHOUT_CYCLE[subject.kind] ?? []) {
    const added = readRelation(subject.data[relation])?.added ?? [];
    if (added.length === 0) continue;
    const starts = await loadTargets(subject, added);
    const way = await findWayBack({ subject, starts, relation });
    if (way === undefined) continue;
    const names = way.map(({ name }) => quote(name)).join(' → ');
    const message =
      way.length === 1
        ? `A ${subject.kind} cannot be in its own ${relation}.`
        : `Following ${relation} would lead back to this ${subject.kind}: ${names}.`;
    findings.push({
      path: [relation],
      message,
      found: way.map(({ documentId }) => documentId),
      allowed: `${subject.kind}s that do not lead back to this one`,
    });
  }
  return findings;
};

/** Relations being written that would lead a document to itself, at once or by way of others. */
export const checkRelations = async (subject: Subject): Promise<Finding[]> => [
  ...checkNotToItself(subject),
  ...(await checkWithoutCycle(subject)),
];
