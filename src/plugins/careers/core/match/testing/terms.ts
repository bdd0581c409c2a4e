import { foldName } from '../../model/names';
import type { TaxonomyContent } from '../../model/taxonomy-content';
import type { MatchTerm } from '../types';

type Content = Pick<TaxonomyContent, 'skills' | 'certifications'>;

/** The id of an entry of a taxonomy that is in no database: its kind and its name. */
export const idOf = (kind: MatchTerm['kind'], name: string): string => `${kind}:${foldName(name)}`;

const wordsOf = ({
  aliases = [],
  translations = [],
}: Pick<Content['skills'][number], 'aliases' | 'translations'>): Pick<MatchTerm, 'names' | 'translations'> => ({
  names: aliases,
  translations: translations.map(({ locale, name, aliases: names = [] }) => ({ locale, name, names })),
});

/** Taxonomy files as terms for the matcher. */
export const termsOf = (files: readonly Content[]): readonly MatchTerm[] => [
  ...files
    .flatMap(({ skills }) => skills)
    .map(
      (skill): MatchTerm => ({
        kind: 'skill',
        id: idOf('skill', skill.name),
        name: skill.name,
        slug: skill.slug ?? null,
        nature: skill.nature,
        ...wordsOf(skill),
        broader: (skill.broader ?? []).map((name) => idOf('skill', name)),
      }),
    ),
  ...files
    .flatMap(({ certifications }) => certifications)
    .map(
      (certification): MatchTerm => ({
        kind: 'certification',
        id: idOf('certification', certification.name),
        name: certification.name,
        slug: certification.slug ?? null,
        acronym: certification.acronym ?? null,
        ...wordsOf(certification),
        broader: [],
        shows: (certification.skills ?? []).map((name) => idOf('skill', name)),
      }),
    ),
];
