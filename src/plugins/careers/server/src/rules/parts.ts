import type { Core, UID } from '@strapi/strapi';
import {
  checkFields,
  checkTexts,
  comparedFields,
  hasFieldRules,
  isFields,
  type Fields,
  type Finding,
} from '../../../core/rules';
import { findUnreadable } from './relation-input';

const ALLOWED_TARGETS = 'ids, {documentId} or {id}, or {connect, disconnect, set} with those';

/** An entry or one of the components in it, at whatever depth. */
interface Part {
  readonly uid: UID.Schema;
  /** Name without category or plugin: `salary`. */
  readonly kind: string;
  readonly path: readonly (string | number)[];
  readonly fields: Fields;
}

const at = (part: Part, finding: Finding): Finding => ({ ...finding, path: [...part.path, ...finding.path] });

const kindOf = (uid: string): string => uid.slice(uid.lastIndexOf('.') + 1);

const componentsIn = (value: unknown): { readonly value: Fields; readonly step: readonly number[] }[] => {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => (isFields(entry) ? [{ value: entry, step: [index] }] : []));
  }
  return isFields(value) ? [{ value, step: [] }] : [];
};

/** The entry and every component that it contains, by the schema: components that a host app adds are found too. */
const listParts = ({
  strapi,
  uid,
  fields,
  path = [],
}: {
  strapi: Core.Strapi;
  uid: UID.Schema;
  fields: Fields;
  path?: Part['path'];
}): Part[] => {
  const parts: Part[] = [{ uid, kind: kindOf(uid), path, fields }];
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (attribute.type !== 'component' || !(name in fields)) continue;
    for (const { value, step } of componentsIn(fields[name])) {
      parts.push(...listParts({ strapi, uid: attribute.component, fields: value, path: [...path, name, ...step] }));
    }
  }
  return parts;
};

const checkRelationShapes = ({ strapi, part }: { strapi: Core.Strapi; part: Part }): Finding[] =>
  Object.entries(strapi.getModel(part.uid).attributes).flatMap(([name, { type }]) => {
    const unreadable = type === 'relation' || type === 'media' ? findUnreadable(part.fields[name]) : undefined;
    if (unreadable === undefined) return [];
    const message = `${name} holds something that is no id.`;
    return [{ path: [name], message, found: unreadable.found, allowed: ALLOWED_TARGETS }];
  });

/**
 * What no database or no relation takes, in an entry that is being written and the components in it. Strapi would
 * answer with a server error.
 */
export const checkStorable = ({
  strapi,
  uid,
  fields,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  fields: Fields;
}): Finding[] =>
  listParts({ strapi, uid, fields }).flatMap((part) =>
    [...checkTexts(part.fields), ...checkRelationShapes({ strapi, part })].map((finding) => at(part, finding)),
  );

const idOf = ({ fields }: Part): number | undefined => {
  const id = Number(fields.id);
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : undefined;
};

/**
 * A component that comes with its id keeps what it does not mention: figures that are compared with each other have to
 * be completed from the database first.
 */
const isPartial = (part: Part): boolean => {
  const compared = comparedFields(part.kind);
  return (
    idOf(part) !== undefined &&
    compared.some((name) => part.fields[name] !== undefined) &&
    compared.some((name) => part.fields[name] === undefined)
  );
};

const completeParts = async ({ strapi, parts }: { strapi: Core.Strapi; parts: readonly Part[] }): Promise<Part[]> => {
  const partial = parts.filter(isPartial);
  const stored = new Map<string, Fields>();
  for (const uid of new Set(partial.map((part) => part.uid))) {
    const ids = partial.filter((part) => part.uid === uid).map(idOf);
    const rows: unknown[] = await strapi.db.query(uid).findMany({ where: { id: { $in: ids } } });
    for (const row of rows.filter(isFields)) stored.set(`${uid} ${String(row.id)}`, row);
  }
  const isGiven = ([, value]: readonly [string, unknown]) => value !== undefined;
  return parts.map((part) => {
    const before = stored.get(`${part.uid} ${String(idOf(part))}`);
    if (before === undefined || !isPartial(part)) return part;
    return { ...part, fields: { ...before, ...Object.fromEntries(Object.entries(part.fields).filter(isGiven)) } };
  });
};

/**
 * Every rule about the fields of an entry and of the components in it.
 *
 * @param fields the whole entry, or the part of it that is being written
 */
export const checkParts = async ({
  strapi,
  uid,
  fields,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  fields: Fields;
}): Promise<Finding[]> => {
  const parts = listParts({ strapi, uid, fields }).filter(({ kind }) => hasFieldRules(kind));
  const complete = parts.some(isPartial) ? await completeParts({ strapi, parts }) : parts;
  return complete.flatMap((part) => checkFields(part).map((finding) => at(part, finding)));
};

type Populate = Readonly<Record<string, true | { readonly populate: Populate }>>;

/** What to load with an entry so that {@link checkParts} sees all of it: the components that have rules. */
export const populateForRules = (strapi: Core.Strapi, uid: UID.Schema): Populate => {
  const populate: Record<string, Populate[string]> = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (attribute.type !== 'component') continue;
    const inner = populateForRules(strapi, attribute.component);
    if (Object.keys(inner).length > 0) populate[name] = { populate: inner };
    else if (hasFieldRules(kindOf(attribute.component))) populate[name] = true;
  }
  return populate;
};
