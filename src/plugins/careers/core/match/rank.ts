import { IMPORTANCE_WEIGHTS, type MatchableGuide } from './cover';
import { allBroader, PART_CREDIT, type Relations } from './credit';
import { labelTermId } from './label-terms';

export interface RankedGuide {
  readonly guide: MatchableGuide;
  /** As `coverGuide` has it, 0 to 1. */
  readonly coverage: number;
}

export interface GuideRanking {
  /**
   * The guides that are covered best, those with none of it left out; equals in the order of their slugs.
   *
   * @param most how many, ten when not said
   */
  best(found: ReadonlySet<string>, most?: number): readonly RankedGuide[];
}

const BEST = 10;

/** Numbers for ids. Only skills that a guide asks for, and what is found or wider, ever get one. */
class Numbers {
  private readonly byId = new Map<string, number>();
  readonly wider: (readonly number[])[] = [];

  get size(): number {
    return this.byId.size;
  }

  of(id: string): number {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const number = this.byId.size;
    this.byId.set(id, number);
    return number;
  }

  find(id: string): number | undefined {
    return this.byId.get(id);
  }
}

/**
 * Prepares guides for being ranked again and again: a thousand of them take a fraction of a millisecond then.
 */
export const compileGuides = ({
  guides,
  broaderOf,
  shownBy = () => [],
}: Relations & { readonly guides: readonly MatchableGuide[] }): GuideRanking => {
  const numbers = new Numbers();
  const sorted = [...guides].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const requirements = sorted.flatMap((guide, index) =>
    guide.requirements.map((requirement) => ({ index, ...requirement })),
  );
  const wanted = requirements.map(({ skills, label }) => (skills.length > 0 ? skills : [labelTermId(label)]));
  /** In columns, because one object for each of 10,000 requirements is what takes the time. */
  const skills = Int32Array.from(wanted.flat(), (id) => numbers.of(id));
  const ends = new Int32Array(requirements.length);
  wanted.forEach((ids, index) => (ends[index] = (ends[index - 1] ?? 0) + ids.length));
  const guideOf = Int32Array.from(requirements, ({ index }) => index);
  const isAny = Uint8Array.from(requirements, ({ anyOf }) => (anyOf ? 1 : 0));
  const weights = Uint8Array.from(requirements, ({ importance }) => IMPORTANCE_WEIGHTS[importance]);
  const totals = new Float64Array(sorted.length);
  for (let index = 0; index < weights.length; index += 1)
    totals[guideOf[index] ?? 0] = (totals[guideOf[index] ?? 0] ?? 0) + (weights[index] ?? 0);
  /** Which of the guides' skills are a part of a wider one: those get half when the text names it. */
  const partsOf = new Map<string, number[]>();
  for (const id of new Set(wanted.flat())) {
    const number = numbers.of(id);
    for (const wider of broaderOf(id)) {
      const parts = partsOf.get(wider) ?? [];
      if (!parts.includes(number)) parts.push(number);
      partsOf.set(wider, parts);
    }
  }

  const creditsOf = (found: ReadonlySet<string>): Float64Array => {
    const credits = new Float64Array(numbers.size);
    for (const id of found) {
      for (const part of partsOf.get(id) ?? []) credits[part] = PART_CREDIT;
      for (const skill of shownBy(id)) {
        const number = numbers.find(skill);
        if (number !== undefined) credits[number] = PART_CREDIT;
      }
    }
    for (const id of found)
      for (const shown of [id, ...allBroader(id, broaderOf)]) {
        const number = numbers.find(shown);
        if (number !== undefined) credits[number] = 1;
      }
    return credits;
  };

  /** What each guide gets, in the order of `sorted`. */
  const coverages = (credits: Float64Array): Float64Array => {
    const gained = new Float64Array(sorted.length);
    let skill = 0;
    for (let index = 0; index < ends.length; index += 1) {
      const end = ends[index] ?? 0;
      const count = end - skill;
      let sum = 0;
      let best = 0;
      for (; skill < end; skill += 1) {
        const credit = credits[skills[skill] ?? 0] ?? 0;
        sum += credit;
        if (credit > best) best = credit;
      }
      const guide = guideOf[index] ?? 0;
      gained[guide] = (gained[guide] ?? 0) + (weights[index] ?? 0) * (isAny[index] === 1 ? best : sum / count);
    }
    return gained.map((gain, guide) => (gain === 0 ? 0 : gain / (totals[guide] ?? 1)));
  };

  return {
    best: (found, most = BEST) => {
      const covered = coverages(creditsOf(found));
      const best: number[] = [];
      for (let guide = 0; guide < covered.length; guide += 1) {
        const coverage = covered[guide] ?? 0;
        const isFull = best.length === most;
        if (coverage === 0 || (isFull && coverage <= (covered[best[most - 1] ?? 0] ?? 0))) continue;
        const place = best.findIndex((other) => (covered[other] ?? 0) < coverage);
        best.splice(place < 0 ? best.length : place, 0, guide);
        if (isFull) best.pop();
      }
      return best.flatMap((index) => {
        const guide = sorted[index];
        return guide ? [{ guide, coverage: covered[index] ?? 0 }] : [];
      });
    },
  };
};
