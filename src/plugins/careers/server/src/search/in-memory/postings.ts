import { weightOf } from '../../../../core/search';

/**
 * Of BM25+ (Lv and Zhai, "Lower-Bounding Term Frequency Normalization", 2011): how much less each further use of a word counts,
 * how much a long field takes from its words, and what a word counts at least where it stands.
 */
const SATURATION = 1.2;
const LENGTH = 0.7;
const FLOOR = 0.5;

/** In which of its two fields a document has a word. */
export type Place = 0 | 1;
/** The number of a document and the place in one, so that a list of them is one array of small numbers. */
export type Posting = number;

export const documentOf = (posting: Posting): number => posting >>> 1;
export const placeOf = (posting: Posting): Place => (posting & 1) as Place;
const postingOf = (document: number, place: Place): Posting => document * 2 + place;

const PLACES: readonly Place[] = [0, 1];
const NONE: readonly Posting[] = [];

/** Codes of the words of a document, each once, in its first and its second field. */
export type Codes = readonly [readonly number[], readonly number[]];

/**
 * Which documents have a word, in two of their fields. Search libraries keep an object of its own for every word of every
 * document, which is five times the memory of the texts themselves and most of the time that a search takes.
 */
export class Postings {
  private readonly lists = new Map<number, Posting[]>();
  /** How many words a document has in each field, by its number. */
  private readonly lengths: readonly [number[], number[]] = [[], []];
  private readonly lengthOfAll = [0, 0] as [number, number];
  private documents = 0;

  /** Every document is added, also without words. */
  add(document: number, codes: Codes): void {
    this.documents += 1;
    for (const place of PLACES) {
      for (const code of codes[place]) {
        const list = this.lists.get(code);
        if (list === undefined) this.lists.set(code, [postingOf(document, place)]);
        else list.push(postingOf(document, place));
      }
      this.lengths[place][document] = codes[place].length;
      this.lengthOfAll[place] += codes[place].length;
    }
  }

  /** @param codes those that it was added with */
  remove(document: number, codes: Codes): void {
    this.documents -= 1;
    for (const place of PLACES) {
      for (const code of codes[place]) {
        const list = this.lists.get(code) ?? [];
        const at = list.indexOf(postingOf(document, place));
        const last = list.pop();
        if (last !== undefined && at < list.length) list[at] = last;
        if (list.length === 0) this.lists.delete(code);
      }
      this.lengthOfAll[place] -= codes[place].length;
    }
  }

  /** Gives back the room that lists have got for more to come, after all documents were added. */
  trim(): void {
    for (const [code, list] of this.lists) this.lists.set(code, list.slice());
  }

  /** Where a word is, in no order. */
  of(code: number): readonly Posting[] {
    return this.lists.get(code) ?? NONE;
  }

  /**
   * What a word counts in each document that has it: the more the rarer it is in that field, and the shorter the field.
   *
   * @param isAsked 1 by the number of each document that is asked for
   * @param boosts by field
   */
  weigh(
    code: number,
    { isAsked, boosts }: { readonly isAsked: Uint8Array; readonly boosts: readonly [number, number] },
    count: (document: number, score: number) => void,
  ): void {
    const list = this.of(code);
    const having: [number, number] = [0, 0];
    for (const posting of list) having[placeOf(posting)] += 1;
    const weights = PLACES.map((place) => weightOf({ having: having[place], total: this.documents }) * boosts[place]);
    for (const posting of list) {
      const document = documentOf(posting);
      if (isAsked[document] !== 1) continue;
      const place = placeOf(posting);
      const relative = ((this.lengths[place][document] ?? 0) * this.documents) / this.lengthOfAll[place];
      const share = FLOOR + (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + LENGTH * relative));
      count(document, (weights[place] ?? 0) * share);
    }
  }
}
