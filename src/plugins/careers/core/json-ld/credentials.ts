import type { EDUCATION_LEVELS } from '../model/vocabulary';
import type { GuidePage } from '../page';
import { node, type JsonLdNode } from './node';
import { addressOf, isText, wordsOf } from './words';

/** The categories that Google names for `educationRequirements` (its page on job postings); null asks for nothing. */
const CREDENTIAL_CATEGORIES: Readonly<Record<(typeof EDUCATION_LEVELS)[number], string | null>> = {
  none: null,
  secondary: 'high school',
  vocational: 'professional certificate',
  certificate: 'professional certificate',
  associate: 'associate degree',
  bachelor: 'bachelor degree',
  master: 'postgraduate degree',
  doctorate: 'postgraduate degree',
  professional: 'postgraduate degree',
};

const iscedLevel = (isced: number | null): JsonLdNode | null =>
  isced === null
    ? null
    : node('DefinedTerm', {
        name: `ISCED 2011 level ${isced}`,
        termCode: String(isced),
        inDefinedTermSet: node('DefinedTermSet', { name: 'International Standard Classification of Education 2011' }),
      });

export const educationRequirements = ({ preparation }: Pick<GuidePage, 'preparation'>): JsonLdNode | null => {
  const credentialCategory = CREDENTIAL_CATEGORIES[preparation?.educationLevel ?? 'none'];
  if (credentialCategory === null) return null;
  return node('EducationalOccupationalCredential', {
    credentialCategory,
    educationalLevel: iscedLevel(preparation?.isced ?? null),
  });
};

const area = (name: string | null): JsonLdNode | null => (isText(name) ? node('AdministrativeArea', { name }) : null);

/**
 * What a person is asked to hold: certifications that are essential or recommended and can still be earned, and the
 * licences and registrations of the law. schema.org's `qualifications` are "required", so optional ones are left out.
 */
export const qualifications = ({
  certifications,
  legalRequirements,
}: Pick<GuidePage, 'certifications' | 'legalRequirements'>): JsonLdNode[] => [
  ...(certifications?.items ?? [])
    .filter(({ importance, lifecycle }) => importance !== 'optional' && lifecycle !== 'retired')
    .map(({ name, acronym, kind, issuer, url, description, jurisdiction, validForMonths }) =>
      node('EducationalOccupationalCredential', {
        name,
        alternateName: acronym,
        credentialCategory: kind,
        description: wordsOf(description),
        url: addressOf(url),
        recognizedBy: isText(issuer) ? node('Organization', { name: issuer }) : null,
        validFor: validForMonths === null || validForMonths <= 0 ? null : `P${validForMonths}M`,
        validIn: area(jurisdiction),
      }),
    ),
  ...(legalRequirements?.items ?? [])
    .filter(({ kind }) => kind === 'licence' || kind === 'registration')
    .map(({ kind, title, body, jurisdiction, url }) =>
      node('EducationalOccupationalCredential', {
        name: title,
        credentialCategory: kind,
        description: wordsOf(body),
        url: addressOf(url),
        validIn: area(jurisdiction),
      }),
    ),
];
