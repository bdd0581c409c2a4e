/** Licences that official data comes under. */
export interface Licence {
  readonly name: string;
  /** The ways in which sources write it. */
  readonly written: RegExp;
  /** Address of its text. */
  readonly url: string;
}

export const LICENCES = [
  {
    name: 'CC BY 4.0',
    written: /^(?:cc|creative commons)[ -](?:by|attribution)[ -]4(?:\.0)?(?: international)?(?: licen[cs]e)?$/i,
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    name: 'CC BY-SA 4.0',
    written: /^(?:cc|creative commons)[ -](?:by-sa|attribution-sharealike)[ -]4(?:\.0)?(?: international)?$/i,
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  {
    name: 'CC0 1.0',
    written: /^cc0(?:[ -]1(?:\.0)?)?$/i,
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  {
    name: 'OGL v3.0',
    written: /^(?:ogl|open government licen[cs]e)[ -](?:v|version )?3(?:\.0)?$/i,
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  {
    name: 'Decision 2011/833/EU',
    written: /(?:^|\b)2011\/833\/EU\b/i,
    url: 'https://eur-lex.europa.eu/eli/dec/2011/833/oj',
  },
] as const satisfies readonly Licence[];

/** @returns the licence that a source calls so; undefined for one that is not known here */
export const licenceNamed = (name: string): Licence | undefined =>
  LICENCES.find(({ written }) => written.test(name.trim()));
