import type { LICENCES } from './licences';

/** The credits that sources and licences ask for. The wordings are theirs, and quoted word for word. */
export interface Credit {
  /** The sources that it belongs to, as in `SourceEdition`; none for all under the licence. */
  readonly sources: readonly string[];
  /** Name of the licence, of `LICENCES`; absent for any. */
  readonly licence?: (typeof LICENCES)[number]['name'];
  /** `{title}`, `{edition}` and `{publisher}` stand for those of the edition. */
  readonly text: string;
  /** What follows when anything was modified; `{name}` stands for who did. Empty where no wording is asked for. */
  readonly whenModified: string;
  /** Where the source asks for it. */
  readonly required: string;
}

/** The first that fits is the one. */
export const CREDITS: readonly Credit[] = [
  {
    sources: ['onet'],
    text: 'This page includes information from the O*NET {edition} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.',
    whenModified:
      '{name} has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.',
    required: 'https://www.onetcenter.org/license_db.html',
  },
  {
    sources: ['esco'],
    text: 'This service uses the ESCO classification of the European Commission.',
    // An adapted version has to be marked as one; no words are prescribed.
    whenModified: '{name} has adapted all or some of this information.',
    required: 'https://esco.ec.europa.eu/en/use-esco/download',
  },
  {
    sources: [],
    licence: 'OGL v3.0',
    text: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    whenModified: '',
    required: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  {
    // Works of the U.S. government are free to use; the Bureau of Labor Statistics asks to be named as the source.
    sources: ['oews', 'projections'],
    text: 'Source: {publisher}, {title}.',
    whenModified: '',
    required: 'https://www.bls.gov/opub/copyright-information.htm',
  },
  {
    sources: [],
    licence: 'CC BY 4.0',
    text: '{title} by {publisher}. Used under the CC BY 4.0 license.',
    whenModified: '{name} has modified all or some of this information.',
    required: 'https://creativecommons.org/licenses/by/4.0/legalcode.en#s3a',
  },
];
