import type { DuplicatePair } from './duplicates';
import { editDistance } from './edit-distance';
import { foldConceptName } from './fold';

export interface ComparedQuestion {
  readonly documentId: string;
  readonly locale: string;
  readonly question: string;
}

/** Words that a question may be asked with or without, in the languages the project speaks. */
const EMPTY_WORDS = new Set(
  (
    'a an the do does did is are was be been can could should would will may might must have has i you one it its they ' +
    'of for in on at to as and or with from by there this that your my what which who how why when ' +
    'el la los las un una de del en y o para por con se que cual cuales como cuando quien es son hay debo puedo ' +
    'le les une des du au aux et ou pour par avec que quel quelle quels quelle qui comment quand est sont faut il on ' +
    'der die das den dem ein eine einen einer und oder fur mit von zu zum zur im wie was wer wann ist sind man ich kann muss'
  ).split(' '),
);
/** Fewer words say too little for one more to make no difference. */
const FEWEST_WORDS = 3;
const SHORTEST_FUZZY = 6;

const contentWords = (question: string): readonly string[] => {
  const { words } = foldConceptName(question);
  const said = words.filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set(said.length > 0 ? said : words)].sort();
};

const without = (words: readonly string[], index: number): string => words.filter((_, at) => at !== index).join(' ');

interface Asked {
  readonly from: ComparedQuestion;
  readonly words: readonly string[];
}

/** The words in which each differs from the other, when it is one each. */
const isSlip = (one: Asked, other: Asked): boolean => {
  const [mine, ...rest] = one.words.filter((word) => !other.words.includes(word));
  const [theirs, ...others] = other.words.filter((word) => !one.words.includes(word));
  if (mine === undefined || theirs === undefined || rest.length > 0 || others.length > 0) return false;
  return Math.min(mine.length, theirs.length) >= SHORTEST_FUZZY && editDistance(mine, theirs, 1) <= 1;
};

/**
 * Questions of one language that ask the same in other words or order, with one word more, or with a slip of the pen.
 * Two that differ by a whole word ask about different things: "… become a nurse?", "… become an electrician?".
 *
 * @returns each pair of FAQs once
 */
export const findNearQuestions = (questions: readonly ComparedQuestion[]): readonly DuplicatePair[] => {
  const asked = questions.map((from): Asked => ({ from, words: contentWords(from.question) }));
  const whole = new Map<string, Asked[]>();
  const shortened = new Map<string, Asked[]>();
  const file = (map: Map<string, Asked[]>, key: string, entry: Asked): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else list.push(entry);
  };
  for (const entry of asked) {
    if (entry.words.length === 0) continue;
    file(whole, `${entry.from.locale}|${entry.words.join(' ')}`, entry);
    if (entry.words.length < FEWEST_WORDS) continue;
    entry.words.forEach((_, index) => {
      file(shortened, `${entry.from.locale}|${without(entry.words, index)}`, entry);
    });
  }
  const pairs = new Map<string, DuplicatePair>();
  const note = (one: Asked, other: Asked, reason: DuplicatePair['reason']): void => {
    const [a, b] = [one.from.documentId, other.from.documentId].sort();
    if (a === undefined || b === undefined || a === b || pairs.has(`${a} ${b}`)) return;
    pairs.set(`${a} ${b}`, { documentIds: [a, b], reason });
  };
  for (const same of whole.values()) {
    for (const [index, one] of same.entries()) for (const other of same.slice(index + 1)) note(one, other, 'name');
  }
  for (const [key, longer] of shortened) {
    for (const one of whole.get(key) ?? []) {
      if (one.words.length >= FEWEST_WORDS) for (const other of longer) note(one, other, 'spelling');
    }
    // Many that share all but one word are one question about many things.
    if (longer.length > 1 && longer.length <= 50) {
      for (const [index, one] of longer.entries()) {
        for (const other of longer.slice(index + 1)) if (isSlip(one, other)) note(one, other, 'spelling');
      }
    }
  }
  return [...pairs.values()];
};
