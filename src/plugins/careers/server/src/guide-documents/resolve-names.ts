import type { Core } from '@strapi/strapi';
import type { GuideContent } from '../../../core/model/guide-content';
import { issuerFromName } from '../../../core/model/issuers';
import { foldName } from '../../../core/model/names';
import { documentsOf } from '../strapi/documents';
import type { Creator } from './creator';
import type { Resolved } from './guide-data';
import type { TaxonomyNames, TaxonomyType } from './taxonomy';

interface NewEntry {
  readonly type: TaxonomyType;
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface NamePlan {
  /** What has to be created before the guide can be written, each name once. */
  readonly missing: readonly NewEntry[];
  readonly warnings: readonly string[];
}

const keyOf = (type: TaxonomyType, name: string) => `${type} ${foldName(name)}`;

/** A requirement without examples means the known skill of that name, where there is one. */
export const linkRequirementLabels = (guide: GuideContent, names: TaxonomyNames): GuideContent => {
  if (!guide.skills) return guide;
  const skills = guide.skills.map((requirement) =>
    requirement.skills.length === 0 && names.find('skill', requirement.label)
      ? { ...requirement, skills: [requirement.label] }
      : requirement,
  );
  return { ...guide, skills };
};

/** What a guide names that the taxonomy does not know yet. */
export const planNames = (
  guide: Pick<GuideContent, 'field' | 'otherFields' | 'author' | 'reviewer' | 'skills' | 'certifications'>,
  names: TaxonomyNames,
): NamePlan => {
  const missing = new Map<string, NewEntry>();
  const warnings: string[] = [];
  const need = (type: TaxonomyType, name: string | undefined, data: NewEntry['data'] = {}) => {
    if (!name) return;
    const found = names.find(type, name);
    if (!found) {
      const key = keyOf(type, name);
      if (!missing.has(key)) missing.set(key, { type, name, data });
    } else if (found.others.length > 0) {
      warnings.push(`"${name}" is the name of more than one ${type}; also meant could be ${found.others.join(', ')}`);
    }
  };
  for (const field of [guide.field, ...(guide.otherFields ?? [])]) need('field', field);
  for (const contributor of [guide.author, guide.reviewer]) need('contributor', contributor);
  for (const { skills } of guide.skills ?? []) for (const skill of skills) need('skill', skill);
  for (const { certification, issuer = issuerFromName(certification), acronym } of guide.certifications ?? []) {
    need('certification', certification, { ...(issuer && { issuer }), ...(acronym && { acronym }) });
  }
  return { missing: [...missing.values()], warnings };
};

/** Creates what is missing and says which document stands for each name. Call `commit` once the transaction is through. */
export const createMissing = async ({
  strapi,
  names,
  plan,
  creator,
}: {
  readonly strapi: Core.Strapi;
  readonly names: TaxonomyNames;
  readonly plan: NamePlan;
  readonly creator?: Creator | undefined;
}): Promise<{ readonly resolved: Resolved; readonly commit: () => void }> => {
  const created = new Map<string, { type: TaxonomyType; documentId: string; name: string; acronym?: string }>();
  for (const { type, name, data } of plan.missing) {
    const { documentId } = await documentsOf(strapi, type).create({ data: { name, ...data, ...creator } });
    created.set(keyOf(type, name), {
      type,
      documentId,
      name,
      ...(data.acronym && { acronym: data.acronym }),
    });
  }
  const resolve = (type: TaxonomyType) => (name: string) => {
    const documentId = names.find(type, name)?.documentId ?? created.get(keyOf(type, name))?.documentId;
    if (!documentId) throw new Error(`No ${type} stands for "${name}"`);
    return documentId;
  };
  return {
    resolved: {
      skill: resolve('skill'),
      certification: resolve('certification'),
      field: resolve('field'),
      contributor: resolve('contributor'),
    },
    commit: () => {
      for (const { type, ...row } of created.values()) names.remember(type, row);
    },
  };
};
