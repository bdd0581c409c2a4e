/** Endings of words for people who do something; other plurals (`Sales`, `Systems`) are left alone. */
const PERSON =
  /(?:er|or|ist|yst|ian|eon|ant|ent|person|ard|cook|clerk|chef|nurse|judge|guide|pilot|mechanic|architect|ive|aide|smith|model|athlete|captain|mate)s$/i;
const PERSON_IN_ES = /(?:coach|hostess|waitress)es$/i;

/** Where the occupation ends and what belongs to it, or does not, begins. */
const SUPPLEMENT = /(?: of | for |, except |, all other|, including ).*$/i;

/** Between the parts of `Chefs and Head Cooks`, kept as they are. */
const JOINTS = /(, and |, or |, | and | or |\/)/;

const singularOf = (words: string): string | null => {
  if (PERSON_IN_ES.test(words)) return words.slice(0, -2);
  return PERSON.test(words) ? words.slice(0, -1) : null;
};

/**
 * The title of one who works in an occupation, since guides are about a role while American classifications name
 * occupations in the plural: `Software Developers` gives `Software Developer`, `Chefs and Head Cooks` gives
 * `Chef and Head Cook`.
 *
 * @returns the title as it is when its last word is none for a person: `Computer Occupations, All Other`
 */
export const singularTitle = (title: string): string => {
  const supplement = SUPPLEMENT.exec(title)?.[0] ?? '';
  const parts = title.slice(0, title.length - supplement.length).split(JOINTS);
  if (singularOf(parts.at(-1) ?? '') === null) return title;
  return parts.map((part) => singularOf(part) ?? part).join('') + supplement;
};
