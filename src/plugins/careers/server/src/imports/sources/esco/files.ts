import type { SourceEdition } from '../../../../../core/imports/source-record';
import { SourceFileError, stem, type FileSet } from '../../files';
import { tablesWithColumns } from '../with-columns';

/** Columns by which a table of ESCO is known; their number differs from edition to edition. */
const KINDS = {
  occupations: ['conceptUri', 'preferredLabel', 'iscoGroup'],
  /** `skills_en.csv`, and the collections (digital, transversal, …), which hold a part of the same. */
  skills: ['conceptUri', 'preferredLabel', 'skillType'],
  occupationSkills: ['occupationUri', 'relationType', 'skillUri'],
  skillSkills: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  /** `broaderRelationsOccPillar_en.csv` and `broaderRelationsSkillPillar_en.csv`. */
  broader: ['conceptUri', 'broaderUri'],
} as const;

export type EscoFiles = Readonly<Record<keyof typeof KINDS, readonly string[]>>;

/** `occupations_en-us.csv` is in American English. */
export const languageOf = (file: string): string | null => /_([a-z]{2}(?:-[a-z]{2})?)$/.exec(stem(file))?.[1] ?? null;

const base = (language: string): string => language.toLowerCase().split(/[-_]/, 1).join('');

export const findEscoFiles = async (files: FileSet): Promise<EscoFiles> => ({
  occupations: await tablesWithColumns(files, KINDS.occupations),
  skills: await tablesWithColumns(files, KINDS.skills),
  occupationSkills: await tablesWithColumns(files, KINDS.occupationSkills),
  skillSkills: await tablesWithColumns(files, KINDS.skillSkills),
  broader: await tablesWithColumns(files, KINDS.broader),
});

/** A language of the files, and the locale that its words are imported to. */
export interface EscoLanguage {
  /** As files name it, `fr`; null when they do not. */
  readonly language: string | null;
  readonly locale: string;
}

/**
 * The languages to read: the one asked for, else all that there are occupations in.
 *
 * @throws SourceFileError when there are no occupations, or none in the language asked for, or nothing tells the language
 */
export const languagesOf = (found: EscoFiles, files: FileSet, wanted?: string): EscoLanguage[] => {
  const languages = found.occupations.map(languageOf);
  if (languages.length === 0) {
    throw new SourceFileError(
      `There is no table of occupations here; one has the columns ${KINDS.occupations.join(', ')}.`,
      {
        file: files.label,
        found: files.names().join(', '),
        allowed: 'occupations_en.csv',
      },
    );
  }
  if (wanted !== undefined) {
    const language =
      languages.find((candidate) => candidate === wanted.toLowerCase()) ??
      languages.find((candidate) => candidate === null || base(candidate) === base(wanted));
    if (language !== undefined) return [{ language, locale: wanted }];
    const there = languages.join(', ');
    throw new SourceFileError(`There are no occupations in ${wanted} here, but in ${there}.`, {
      file: files.label,
      found: there,
      allowed: wanted,
    });
  }
  return languages.map((language, index) => {
    if (language === null) {
      throw new SourceFileError(
        'In which language these occupations are, the name of the file does not tell (occupations_en.csv); give the locale.',
        {
          file: found.occupations[index] ?? files.label,
        },
      );
    }
    // Sites have `en` rather than `en-US`, unless both are there.
    const isOnly = !languages.some((other) => other !== language && other !== null && base(other) === base(language));
    return { language, locale: isOnly ? base(language) : new Intl.Locale(language).toString() };
  });
};

/** Tables in the language; tables of relations, which have no words, in whatever language there is. */
export const inLanguage = (names: readonly string[], language: string | null): string[] =>
  names.filter((name) => languageOf(name) === language || languageOf(name) === null);

export const firstOf = (names: readonly string[], language: string | null): string | undefined =>
  inLanguage(names, language)[0] ?? names[0];

const EDITION = /(?<![\d.])v?(1\.\d(?:\.\d)?)(?![\d.])/;

/** @throws SourceFileError when neither the names of the files nor the caller tell the edition */
export const findEdition = (files: FileSet, given?: string): SourceEdition => {
  const names = given === undefined ? [files.label, ...files.names()] : [given];
  const edition = names.map((name) => EDITION.exec(name)?.[1]).find((found) => found !== undefined);
  if (edition === undefined) {
    throw new SourceFileError(
      'Which edition of ESCO this is, the name of the folder or zip does not tell (v1.2.0); give it.',
      {
        file: files.label,
        ...(given !== undefined && { found: given }),
        allowed: 'v1.2.0',
      },
    );
  }
  return {
    source: 'esco',
    edition: `v${edition}`,
    title: `ESCO v${edition}`,
    publisher: 'European Commission',
    url: 'https://esco.ec.europa.eu/',
    license: 'Reuse authorised with acknowledgement of the source (Commission Decision 2011/833/EU)',
  };
};
