import type { Gap } from './signs';
import type { Tokens } from './tokenize';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Words in four languages together: a résumé in one language has lines in another. Folded, without accents; what an
 * apostrophe parts is two words (`don't`: `don`, `t`; `d'expérience`: `d`, `experience`).
 */
const DENIES = set(
  `no not never without lack lacks lacking none cannot hardly neither nor zero
  nada sin nunca jamas ningun ninguna tampoco carezco falta
  sans aucun aucune jamais pas ni manque
  kein keine keinen keinerlei nicht ohne nie niemals fehlende`,
);
/** What is denied: "never used", "no experience", "not familiar". */
const KNOWS = set(
  `experience experienced knowledge used use using worked work working know known familiar familiarity proficient proficiency
  exposure background skills skill training trained certified qualified licensed learned learnt tried touched expertise practised practiced done hold
  programado realizado hecho llevado experiencia conocimiento conocimientos conozco usado utilizado trabajado manejo domino formacion titulo nociones
  connaissance connaissances utilise travaille maitrise connais formation
  erfahrung erfahrungen kenntnis kenntnisse vertraut genutzt gearbeitet verwendet eingesetzt ausbildung`,
);
/** "not only Kubernetes" denies nothing. */
const TAKES_BACK = set('only just merely solo solamente seulement nur bloss');
const WISHES = set(
  `want wants wanting wish wishes hope hopes hoping keen eager interested interest plan plans planning planned looking willing aim
  aiming aspire aspiring like love need needs curious goal excited ready open about
  quiero quisiera deseo deseos gustaria interesado interesada interes espero planeo pienso ganas encantaria pendiente apetece dispuesto dispuesta objetivo
  souhaite souhaiterais aimerais veux voudrais envie interesse interessee espere motivation
  mochte mochten will wunsche hoffe plane interessiert interesse gerne bereit wurde`,
);
const LEARNS = set(
  `learn learning study studying explore exploring master acquire retrain
  aprender estudiar formarme explorar iniciarme aprendiendo
  apprendre etudier decouvrir former
  lernen erlernen kennenlernen studieren einarbeiten aneignen`,
);
/** English nouns are verbs as well: "planned learning activities" wishes for nothing, "plan to learn" does. */
const ENGLISH_LEARNS = set('learn learning study studying explore exploring master acquire retrain');
const BEFORE_LEARNING = set('to in on about for at');
/** What an apostrophe leaves of "don't", "haven't". */
const SHORT_NOT = set('don doesn didn haven hasn hadn isn wasn aren weren won wouldn couldn can');
/** Where a denial or a wish ends although the sentence goes on. */
const TURNS = set(
  `but however although though while whereas i we my our currently instead because so then
  pero aunque sino yo mi actualmente mientras
  mais cependant toutefois je mon ma actuellement
  aber jedoch sondern obwohl ich mein meine derzeit`,
);
const ENDS: ReadonlySet<Gap> = new Set(['stop', 'line']);

/** From a denial to what is denied, "never seriously used"; and from a bare "no" to the skill itself. */
const TO_KNOWING = 4;
const TO_NAME = 2;
const TO_LEARNING = 10;
/** "… I want to learn properly." */
const AFTER_LEARNING = 2;
/** A denial reaches at most so far: an unended sentence is a list, and the next thing in it is no part of the denial. */
const LONGEST = 30;

interface Clause {
  readonly first: number;
  /** After its last word. */
  readonly end: number;
}

const denies = (words: readonly string[], at: number): boolean =>
  !TAKES_BACK.has(words[at + 1] ?? '') &&
  (DENIES.has(words[at] ?? '') || (words[at] === 't' && SHORT_NOT.has(words[at - 1] ?? '')));

const learns = (words: readonly string[], at: number): boolean =>
  LEARNS.has(words[at] ?? '') && (!ENGLISH_LEARNS.has(words[at] ?? '') || BEFORE_LEARNING.has(words[at - 1] ?? ''));

/** "Helm: none", "de autómatas, nada". */
const NOTHING = set('none nothing nada ninguno ninguna nichts rien aucun aucune');
/** "nunca lo he llevado": what it is about stands before it. */
const PRONOUNS = set('lo la los las le les l');
/** "los hace otra compañera", "se encarga la oficina": somebody else's work. */
const OTHERS_DO = set('hace hacen hacia hacian lleva llevan llevaba llevaban saca sacan encarga encargan encargaba');
/** "se encarga la oficina de los permisos": what it is about may come after. */
const OTHERS_CARE = set('encarga encargan encargaba');
const BY_OTHERS = set('handled done performed prepared written made run');
/** Who reads or hears about it has not done it. */
const HEARSAY: readonly (readonly [string, string])[] = [
  ['read', 'about'],
  ['reading', 'about'],
  ['heard', 'of'],
  ['yet', 'to'],
  ['leido', 'sobre'],
  ['oido', 'hablar'],
];
/** "Excel no es lo mío", "not my area". */
const NOT_MINE = /^(?:no es lo mio|not my (?:thing|area|field|job|strength)|no es mi (?:fuerte|area|campo))/;
/** A course that has not begun. */
const BEGINS = set('begins starts starting upcoming empieza comienza empezare proximo proxima');
/** "a Power BI course" is not taken yet by who hopes for it. */
const COURSES = set('course courses curso cursos cours kurs');
const HOPES = set('hope hopes hoping want wants would wish wishes keen quiero quisiera espero gustaria');

/** "Rust: no", "Helm - not yet". */
const SHORT_REMARK = 3;
const OBJECT_FOLLOWS = set('with in of con en de avec sur dans mit in');
/** A line of so many words may be a heading. */
const LONGEST_HEADING = 6;
/** So many words does a section of things to learn have at most: a text without empty lines is one section. */
const LONGEST_SECTION = 120;

/** Parts of sentences, as far as a denial can reach. */
function* clausesOf({ words, gaps }: Tokens): Generator<Clause> {
  let first = 0;
  for (let at = 1; at <= words.length; at += 1) {
    const turns =
      at === words.length ||
      ENDS.has(gaps[at] ?? 'none') ||
      (TURNS.has(words[at] ?? '') &&
        (gaps[at] !== 'none' || !/^(?:i|we|je|ich|yo|my|mi|mon|ma|our|mein|meine|so|then)$/.test(words[at] ?? '')));
    if (!turns) continue;
    yield { first, end: at };
    first = at;
  }
}

/** The first word of a set in a stretch of words; -1 for none. */
const findIn = (words: readonly string[], wanted: ReadonlySet<string>, { first, end }: Clause): number => {
  for (let at = first; at < end; at += 1) if (wanted.has(words[at] ?? '')) return at;
  return -1;
};

/** A remark that belongs to the name before it: "Kubernetes (no experience)", "Rust: none", "Helm - not yet". */
const isRemark = ({ gaps }: Tokens, at: number): boolean =>
  gaps[at] === 'open' || gaps[at] === 'colon' || gaps[at] === 'dash';

/** How far back the name goes that a remark at `at` is about. */
const beforeRemark = ({ gaps }: Tokens, at: number, first: number): number => {
  let from = at - 1;
  while (from > first && at - from < 5 && gaps[from] === 'none') from -= 1;
  return Math.max(from, first);
};

/** Whether what stands before a word in its clause is somebody else's work, or still to come. */
const isNotOwn = (words: readonly string[], at: number): boolean => {
  const [word, next] = [words[at] ?? '', words[at + 1] ?? ''];
  if (OTHERS_DO.has(word)) return PRONOUNS.has(words[at - 1] ?? '') || words[at - 1] === 'se';
  if ((word === 'no' || word === 'not') && NOT_MINE.test(words.slice(at, at + 4).join(' '))) return true;
  if (BY_OTHERS.has(word)) return next === 'by' && !/^(?:me|myself|hand)$/.test(words[at + 2] ?? '');
  return word === 'next' && words[at - 1] === 'is';
};

/** The words of one clause, and those of them that do not count. */
interface Reading {
  readonly tokens: Tokens;
  readonly clause: Clause;
  readonly denied: Uint8Array;
}

/** Marks words from one to before another, within the clause and within reach. */
const deny = ({ clause, denied }: Reading, from: number, to: number): void => {
  const end = Math.min(to, clause.end);
  denied.fill(1, Math.max(from, clause.first, end - 2 * LONGEST), end);
};

/** "no experience with Kubernetes", "No Kubernetes", "Rust: none", "nunca lo he llevado", "mit Helm nicht vertraut". */
const readDenial = (reading: Reading, at: number): void => {
  const { tokens, clause } = reading;
  const { words, gaps } = tokens;
  const word = words[at] ?? '';
  const knowing = findIn(words, KNOWS, { first: at + 1, end: Math.min(at + 1 + TO_KNOWING, clause.end) });
  if (isRemark(tokens, at) || (NOTHING.has(word) && gaps[at] === 'comma')) {
    // "Problem solving: I close no case without its cause" is praise.
    const isShort = NOTHING.has(word) || knowing >= 0 || clause.end - at <= SHORT_REMARK;
    if (isShort) deny(reading, beforeRemark(tokens, at, clause.first), at);
    // "Monitoring was another team's: no experience with Prometheus" goes on to what is denied.
    if (knowing >= 0 && OBJECT_FOLLOWS.has(words[knowing + 1] ?? '')) deny(reading, at, at + LONGEST);
    return;
  }
  deny(reading, at, knowing < 0 ? at + 1 + TO_NAME : at + LONGEST);
  if (knowing >= 0 && PRONOUNS.has(words[at + 1] ?? '')) deny(reading, clause.first, at);
  const isGerman = /^(?:nicht|kein|keine|keinen|keinerlei)$/.test(word);
  if (isGerman && (knowing >= 0 || at === clause.end - 1)) deny(reading, at - TO_KNOWING, at);
};

/** "quiero aprender Kubernetes", "möchte Kubernetes lernen" with the skill in between, "hoping for a Power BI course". */
const readWish = (reading: Reading, wish: number, at: number): void => {
  const { tokens } = reading;
  const word = tokens.words[at] ?? '';
  const isNear = wish >= 0 && at - wish <= TO_LEARNING;
  if (isNear && LEARNS.has(word) && reading.clause.end - at <= AFTER_LEARNING) {
    // "PowerShell is what I want to learn properly": what it is about stands before it.
    deny(reading, reading.clause.first, at);
  }
  if (isNear && (learns(tokens.words, at) || (COURSES.has(word) && HOPES.has(tokens.words[wish] ?? ''))))
    deny(reading, wish, at + LONGEST);
  else if (LEARNS.has(word) && tokens.gaps[at] === 'open')
    deny(reading, beforeRemark(tokens, at, reading.clause.first), at);
};

const readClause = (reading: Reading): void => {
  const { tokens, clause } = reading;
  const { words } = tokens;
  const { first, end } = clause;
  const isAhead = end - first <= LONGEST && findIn(words, COURSES, clause) >= 0 && findIn(words, BEGINS, clause) >= 0;
  if (isAhead) deny(reading, first, end);
  let wish = -1;
  for (let at = first; at < end; at += 1) {
    const word = words[at] ?? '';
    if (isNotOwn(words, at)) {
      deny(reading, first, at + 1);
      if (OTHERS_CARE.has(word)) deny(reading, at, at + LONGEST);
    } else if (HEARSAY.some(([one, other]) => word === one && words[at + 1] === other)) {
      deny(reading, at, at + LONGEST);
    } else if (denies(words, at)) {
      readDenial(reading, at);
    } else if (WISHES.has(word)) {
      wish = at;
    } else {
      readWish(reading, wish, at);
    }
  }
};

/** Whether a line by itself says that what follows is wished for or lacking: "WANT TO LEARN", "Lo que todavía no". */
const isOpenHeading = (words: readonly string[], { first, end }: Clause): boolean => {
  if (end - first > LONGEST_HEADING) return false;
  const wish = findIn(words, WISHES, { first, end });
  if (wish >= 0 && end - 1 - wish <= 3 && LEARNS.has(words[end - 1] ?? '')) return true;
  // "What I haven't", "what I don't do", "lo que no hago": with a name it would be about that.
  const asks = /^(?:what|lo|ce|was)$/.test(words[first] ?? '');
  return asks && words.slice(first, end).some((_word, index) => denies(words, first + index));
};

/** Marks what stands below such a heading, up to the next empty line. */
const readHeadings = ({ words, gaps, lines }: Tokens, denied: Uint8Array): void => {
  let first = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && lines[at] === lines[at - 1]) continue;
    const isLine = at < words.length && gaps[at] === 'line' && (lines[at] ?? 0) - (lines[at - 1] ?? 0) === 1;
    if (isLine && isOpenHeading(words, { first, end: at })) {
      let end = at;
      while (end < words.length && end - at < LONGEST_SECTION && (lines[end] ?? 0) - (lines[end - 1] ?? 0) <= 1)
        end += 1;
      denied.fill(1, at, end);
    }
    first = at;
  }
};

/**
 * Marks the words that a text denies or wishes for, or says to be somebody else's work, in English, Spanish, French and
 * German: "no experience with Kubernetes", "quiero aprender Kubernetes", "Kubernetes (not yet)". A skill there is none
 * that the person has.
 *
 * @returns one flag a word: 1 where what is named does not count
 */
export const findDenied = (tokens: Tokens): Uint8Array => {
  const denied = new Uint8Array(tokens.words.length);
  for (const clause of clausesOf(tokens)) readClause({ tokens, clause, denied });
  readHeadings(tokens, denied);
  return denied;
};
