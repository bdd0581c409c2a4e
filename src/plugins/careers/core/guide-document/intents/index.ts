import {
  completeRoleNames,
  headingLanguage,
  renderHeading,
  type HeadingKey,
  type HeadingLanguage,
} from '../../headings';
import type { RoleNames } from '../../headings';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { foldHeading, foldRole } from './fold';
import { fr } from './fr';
import { SECTIONS, type HeadingLexicon, type SectionName } from './types';

export { foldHeading } from './fold';
export { SECTIONS } from './types';
export type { SectionName } from './types';

const LEXICONS: Readonly<Record<HeadingLanguage, HeadingLexicon>> = { en, es, fr, de };

/** The languages of headings, the guide's own first: people also paste a page that mixes two. */
const languagesFor = (locale: string): HeadingLanguage[] => {
  const own = headingLanguage(locale);
  const languages: HeadingLanguage[] = ['en', 'es', 'fr', 'de'];
  return [own, ...languages.filter((language) => language !== own)];
};

const PRINTED_SECTIONS: readonly (readonly [SectionName, HeadingKey])[] = [
  ...SECTIONS.map((section) => [section, section] as const),
  ['callToAction', 'callToActionUntitled'],
];

export interface Intent {
  readonly section: SectionName;
  /** The language whose wording it is. */
  readonly language: HeadingLanguage;
  /** The content decides between steps, career tips and call to action. */
  readonly open: boolean;
}

/** Tells what a heading begins; made once a document. */
export interface HeadingReader {
  /** By the heading as a whole; safe for lines of plain text that are not marked as headings. */
  readonly read: (heading: string) => Intent | undefined;
  /** Also by a single telling word; for what is certainly a heading. */
  readonly guess: (heading: string) => Intent | undefined;
  /** `requirements` or `links`, inside an entry route. */
  readonly readEntryRoutePart: (heading: string) => 'requirements' | 'links' | undefined;
  /** A heading that gives a call to action its place but is not its heading. */
  readonly isUntitledCallToAction: (heading: string) => boolean;
}

const LONGEST_HEADING = 200;

export const makeHeadingReader = ({ names, locale }: { names: RoleNames; locale: string }): HeadingReader => {
  const complete = completeRoleNames(names, locale);
  const languages = languagesFor(locale);
  const own = headingLanguage(locale);
  const roles = [complete.rolePlural, complete.roleWithArticle, complete.role]
    .map(foldHeading)
    .sort((one, other) => other.length - one.length);
  const printed = new Map(
    PRINTED_SECTIONS.map(([section, key]) => [renderHeading({ key, locale, names }), section] as const),
  );
  const untitled = renderHeading({ key: 'callToActionUntitled', locale, names });

  const formsOf = (heading: string): string[] => {
    if (heading.length > LONGEST_HEADING) return [];
    const folded = foldHeading(heading);
    return folded === '' ? [] : [...new Set([foldRole(folded, roles), folded])];
  };

  const find = (
    forms: readonly string[],
    matches: (lexicon: HeadingLexicon, form: string) => SectionName | undefined,
  ) => {
    for (const form of forms) {
      for (const language of languages) {
        const section = matches(LEXICONS[language], form);
        if (section !== undefined) return { section, language, open: false };
      }
    }
    return undefined;
  };

  const readForms = (forms: readonly string[]): Intent | undefined => {
    const language = languages.find((candidate) => forms.some((form) => LEXICONS[candidate].next.test(form)));
    if (language !== undefined) return { section: 'careerTips', language, open: true };
    return find(forms, ({ sections }, form) =>
      SECTIONS.find((section) => sections[section].some((pattern) => pattern.test(form))),
    );
  };

  const read = (heading: string): Intent | undefined => {
    const exact = printed.get(heading);
    return exact === undefined ? readForms(formsOf(heading)) : { section: exact, language: own, open: false };
  };

  const guess = (heading: string): Intent | undefined =>
    read(heading) ?? find(formsOf(heading), ({ keywords }, form) => keywords.find(([, word]) => word.test(form))?.[0]);

  const readEntryRoutePart = (heading: string): 'requirements' | 'links' | undefined => {
    const folded = foldHeading(heading);
    if (languages.some((language) => LEXICONS[language].requirements.test(folded))) return 'requirements';
    return languages.some((language) => LEXICONS[language].links.test(folded)) ? 'links' : undefined;
  };

  return { read, guess, readEntryRoutePart, isUntitledCallToAction: (heading) => heading === untitled };
};

/**
 * The role in a title: "Backend Developer" of "Backend Developer Career Guide".
 *
 * @returns nothing when the title has none of the known forms
 */
export const roleFromTitle = (title: string, locale: string): string | undefined => {
  for (const language of languagesFor(locale)) {
    for (const pattern of LEXICONS[language].titles) {
      const role = pattern.exec(title.slice(0, LONGEST_HEADING))?.[1]?.trim();
      if (role !== undefined && role !== '') return role;
    }
  }
  return undefined;
};
