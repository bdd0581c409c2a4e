import { headingLanguage, type HeadingLanguage } from '../headings';
import { ENTRY_ROUTE_KINDS } from '../model/vocabulary';
import { foldHeading } from './intents';

type EntryRouteKind = (typeof ENTRY_ROUTE_KINDS)[number];

/** Headings of entry routes, which have no name of their own. */
const LABELS: Readonly<Record<HeadingLanguage, Readonly<Record<EntryRouteKind, string>>>> = {
  en: {
    university: 'University',
    college: 'College',
    apprenticeship: 'Apprenticeship',
    bootcamp: 'Bootcamp',
    work: 'Work',
    volunteering: 'Volunteering',
    direct: 'Direct application',
    'self-study': 'Self-study',
    other: 'Other route',
  },
  es: {
    university: 'Universidad',
    college: 'Formación profesional',
    apprenticeship: 'Aprendizaje',
    bootcamp: 'Bootcamp',
    work: 'Trabajo',
    volunteering: 'Voluntariado',
    direct: 'Candidatura directa',
    'self-study': 'Autodidacta',
    other: 'Otra vía',
  },
  fr: {
    university: 'Université',
    college: 'Enseignement professionnel',
    apprenticeship: 'Apprentissage',
    bootcamp: 'Bootcamp',
    work: 'Emploi',
    volunteering: 'Bénévolat',
    direct: 'Candidature directe',
    'self-study': 'Autodidacte',
    other: 'Autre voie',
  },
  de: {
    university: 'Hochschule',
    college: 'Berufsfachschule',
    apprenticeship: 'Berufsausbildung',
    bootcamp: 'Bootcamp',
    work: 'Berufserfahrung',
    volunteering: 'Ehrenamt',
    direct: 'Direkte Bewerbung',
    'self-study': 'Selbststudium',
    other: 'Anderer Weg',
  },
};

/** Other words that say no more than the kind. */
const SYNONYMS: Readonly<Record<EntryRouteKind, RegExp>> = {
  university:
    /^(?:universit(?:y|aria|aire|at)(?: (?:degree|course|study))?|degree|grado universitario|universitat|studium)$/,
  college: /^(?:college(?: course)?|vocational (?:school|college|training)|community college)$/,
  apprenticeship: /^(?:apprenticeships?|lehre|ausbildung|formation en apprentissage|alternance|formacion dual)$/,
  bootcamp: /^(?:bootcamps?|boot camp|coding bootcamp)$/,
  work: /^(?:work(?:ing towards this role)?|work experience|on the job|experiencia laboral|experience professionnelle)$/,
  volunteering: /^(?:volunteering|volunteer work|volunteering and experience)$/,
  direct: /^(?:direct(?: (?:application|entry))?|applying directly|quereinstieg)$/,
  'self-study': /^(?:self study|self taught|selbststudium|autodidakt)$/,
  other: /^(?:other(?: routes?)?|otras vias|autres voies)$/,
};

export const entryRouteLabel = (kind: EntryRouteKind, locale: string): string => LABELS[headingLanguage(locale)][kind];

/** The kind that a heading names and nothing more, in any of the languages. */
export const entryRouteKindOf = (heading: string): EntryRouteKind | undefined => {
  const folded = foldHeading(heading);
  return ENTRY_ROUTE_KINDS.find(
    (kind) =>
      SYNONYMS[kind].test(folded) || Object.values(LABELS).some((labels) => foldHeading(labels[kind]) === folded),
  );
};
