import type { SourcedSkill, SourceRecord } from '../../../../core/imports/source-record';
import { foldName } from '../../../../core/model/names';
import type { GuideContent } from '../../../../core/model/guide-content';
import { createdEvent } from '../../../../core/outbox';
import { planNames, type Resolved, type TaxonomyNames, type TaxonomyType } from '../../guide-documents';
import { recordEvents } from '../../outbox';
import { createDocuments } from './create-documents';
import type { WriteSession } from './session';
import { skillRowsOf } from './skill-rows';

/** What the taxonomy keeps of a skill that a source describes. Its id says where it is from, when it is an address. */
const dataOf = ({ id, nature, reuse, description, aliases }: SourcedSkill) => ({
  nature,
  aliases,
  ...(reuse !== undefined && { reuse }),
  ...(description !== undefined && { description }),
  ...(/^https?:/.test(id) && { externalIds: [{ scheme: 'esco', uri: id, match: 'exact' }] }),
});

/**
 * Creates the skills that guides name and the taxonomy does not know, as the source of the guides describes them. The
 * session knows them at once.
 */
export const createSkills = async (
  { strapi, names }: Pick<WriteSession, 'strapi' | 'names'>,
  {
    guides,
    records,
  }: { readonly guides: readonly Pick<GuideContent, 'skills'>[]; readonly records: readonly SourceRecord[] },
): Promise<void> => {
  const { missing } = planNames({ skills: guides.flatMap(({ skills = [] }) => skills) }, names);
  const described = new Map(
    records.flatMap(({ skills = [] }) => skills.map((skill) => [foldName(skill.name), skill] as const)),
  );
  const skills = missing.map(({ name }) => {
    const skill = described.get(foldName(name));
    return { name, ...(skill && dataOf(skill)) };
  });
  const documents = skills.map((data) => ({ locale: '', data }));
  const created = await createDocuments(strapi, { kind: 'skill', documents, rowIds: skillRowsOf(strapi) });
  // They are public at once, past the Document Service; no page shows them yet, because guides begin as drafts.
  await recordEvents(
    strapi,
    created.map(({ documentId, slug }) => createdEvent({ type: 'skill', documentId }, slug)),
  );
  for (const [index, { documentId }] of created.entries()) {
    const skill = skills[index];
    if (skill !== undefined) names.remember('skill', { aliases: [], ...skill, documentId });
  }
};

/** The documents behind names that are all known. */
export const resolvedBy = (names: TaxonomyNames): Resolved => {
  const resolve = (type: TaxonomyType) => (name: string) => {
    const found = names.find(type, name);
    if (found === undefined) throw new Error(`No ${type} stands for "${name}"`);
    return found.documentId;
  };
  return {
    skill: resolve('skill'),
    certification: resolve('certification'),
    field: resolve('field'),
    contributor: resolve('contributor'),
  };
};
