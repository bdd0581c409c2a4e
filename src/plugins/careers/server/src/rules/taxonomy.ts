import type { Core } from '@strapi/strapi';
import {
  findAmbiguousAliases,
  findDuplicateNames,
  isFields,
  type AmbiguousAlias,
  type DuplicateName,
  type NamedConcept,
} from '../../../core/rules';
import { uidOf } from '../content-model';

type ConceptType = 'skill' | 'certification';

const toConcept = ({ documentId, name, aliases }: Readonly<Record<string, unknown>>): NamedConcept => ({
  documentId: String(documentId),
  name: String(name),
  aliases: (Array.isArray(aliases) ? aliases.filter(isFields) : []).map(({ label }) => String(label)),
});

/** `strapi.plugin('careers').service('taxonomy')`: what an editor of skills and certifications should look at. */
export const createTaxonomyService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Aliases that several skills, or several certifications, go by. */
  ambiguousAliases: async (kind: ConceptType): Promise<AmbiguousAlias[]> => {
    const rows: unknown[] = await strapi.db
      .query(uidOf(kind))
      .findMany({ select: ['documentId', 'name'], populate: { aliases: { select: ['label'] } } });
    return findAmbiguousAliases(rows.filter(isFields).map(toConcept));
  },

  /** Skills that share their preferred name with another one of the same nature. */
  duplicateNames: async (): Promise<DuplicateName[]> => {
    const rows: unknown[] = await strapi.db
      .query(uidOf('skill'))
      .findMany({ select: ['documentId', 'name', 'nature'], orderBy: { id: 'asc' } });
    return findDuplicateNames(
      rows.filter(isFields).map(({ documentId, name, nature }) => ({
        documentId: String(documentId),
        name: String(name),
        nature: String(nature),
      })),
    );
  },
});
