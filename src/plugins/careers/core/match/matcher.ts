import type AhoCorasick from 'modern-ahocorasick';
import { featuresOf, weighAskedFor } from './asked-for';
import { compile, scan, type Hit } from './automaton';
import { judgeByContext, type Candidate } from './context';
import { foldWord } from './fold';
import { findDenied } from './negation';
import { resolveShared } from './shared-names';
import { lettersOf, SurfaceCollector, type Owner, type Surfaces } from './surfaces';
import { tokenize, type Tokens } from './tokenize';
import type { Evidence, FindOptions, Matcher, MatchTerm, Mention } from './types';

/** A name in the text and who may be meant. */
interface NameInText extends Candidate {
  readonly owners: readonly Owner[];
}

export interface MatcherInput {
  readonly terms: readonly MatchTerm[];
  /** The language of the texts. Names in the default language count in every one. */
  readonly locale: string;
  /** The language of the terms' own names. */
  readonly defaultLocale?: string;
}

const DEFAULT_EVIDENCE = 20;
/** Terms between two pauses of a build: about 20 ms of work. */
const TERMS_AT_ONCE = 500;
const DEFAULT_LOCALE = 'en';

const isCapitalAt = (text: string, at: number): boolean => {
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase() || sign === sign.toUpperCase();
};

class TextMatcher implements Matcher {
  constructor(
    private readonly terms: readonly MatchTerm[],
    private readonly surfaces: Surfaces,
    private readonly automata: readonly AhoCorasick[],
  ) {}

  get size(): number {
    return this.surfaces.patterns.length;
  }

  find(text: string, { mostEvidence = DEFAULT_EVIDENCE, source = 'resume' }: FindOptions = {}): readonly Mention[] {
    const { vocabulary } = this.surfaces;
    const tokens = tokenize(text, (word) => vocabulary.has(foldWord(word)));
    const hits = scan({
      automata: this.automata,
      words: tokens.words.map(foldWord),
      gaps: tokens.gaps,
      isSmall: (index) => !isCapitalAt(text, tokens.starts[index] ?? 0),
      vocabulary,
    });
    if (hits.length === 0) return [];
    const names = this.select({ text, tokens, hits });
    const denied = findDenied(tokens);
    const counted = names.filter(
      ({ first, owners }) => denied[first] !== 1 && owners.some(({ matching }) => matching !== 'never'),
    );
    return this.mentions({ text, tokens, names: counted, mostEvidence, source });
  }

  /**
   * Takes the longest name at each place, of skills and of certifications: who holds "PRINCE2 Practitioner" has named PRINCE2.
   * A name that its context does not bear out leaves the place to a shorter one.
   */
  private select(from: {
    readonly text: string;
    readonly tokens: Tokens;
    readonly hits: readonly Hit[];
  }): readonly NameInText[] {
    return (['skill', 'certification'] as const)
      .flatMap((kind) => this.selectKind(from, kind))
      .sort((one, other) => one.first - other.first || one.last - other.last);
  }

  private selectKind(
    from: { readonly text: string; readonly tokens: Tokens; readonly hits: readonly Hit[] },
    kind: MatchTerm['kind'],
  ): readonly NameInText[] {
    const taken = this.takeLongest(from, kind, new Set());
    const holds = judgeByContext({ ...from, candidates: taken });
    if (holds.every(Boolean)) return taken;
    const refused = new Set(
      taken.filter((_, index) => holds[index] !== true).map(({ first, last }) => `${String(first)} ${String(last)}`),
    );
    const again = this.takeLongest(from, kind, refused);
    const kept = judgeByContext({ ...from, candidates: again });
    return again.filter((_, index) => kept[index]);
  }

  private takeLongest(
    { text, tokens, hits }: { readonly text: string; readonly tokens: Tokens; readonly hits: readonly Hit[] },
    kind: MatchTerm['kind'],
    refused: ReadonlySet<string>,
  ): readonly NameInText[] {
    const taken: NameInText[] = [];
    let next = 0;
    for (const hit of hits) {
      if (hit.first < next || refused.has(`${String(hit.first)} ${String(hit.last)}`)) continue;
      const name = this.judge({ text, tokens, hit, kind });
      if (name === null) continue;
      taken.push(name);
      next = hit.last + 1;
    }
    return taken;
  }

  /** Who of a kind a hit may name by its letters alone; `null` for nobody. */
  private judge({
    text,
    tokens,
    hit,
    kind,
  }: {
    readonly text: string;
    readonly tokens: Tokens;
    readonly hit: Hit;
    readonly kind: MatchTerm['kind'];
  }): NameInText | null {
    const { first, last } = hit;
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[last] ?? 0;
    let letters: string | null = null;
    const owners = (this.surfaces.owners[hit.key] ?? []).filter((owner) => {
      if (this.terms[owner.term]?.kind !== kind) return false;
      if (owner.number !== null && owner.number !== tokens.words.slice(first, last + 1).join(' ')) return false;
      if (owner.letters === null) return true;
      letters ??= lettersOf(text.slice(start, end));
      return letters === owner.letters || letters === `${owner.letters}s`;
    });
    if (owners.length === 0) return null;
    const never = new Set(owners.flatMap(({ matching, term }) => (matching === 'never' ? term : [])));
    const isCapital = isCapitalAt(text, start);
    // A single letter is a name only as it is written.
    const fitting = owners.filter(
      (owner) => owner.matching !== 'needs-context' || end - start > 1 || isCapital || !owner.isCapital,
    );
    if (fitting.length === 0) return null;
    // `Communications` is told never to be the skill, though its singular is.
    const possible = fitting.filter(({ term }) => !never.has(term));
    const certain = possible.filter(({ matching }) => matching !== 'needs-context');
    const doubtful = possible.filter(({ matching }) => matching === 'needs-context');
    const refused = fitting.filter(({ matching }) => matching === 'never');
    const meant = certain.length > 0 ? certain : doubtful.length > 0 ? doubtful : refused;
    return {
      first,
      last,
      owners: meant,
      isCertain: meant !== doubtful,
      isLowered: !isCapital && meant.every((owner) => owner.isCapital),
    };
  }

  private mentions({
    text,
    tokens,
    names,
    mostEvidence,
    source,
  }: {
    readonly text: string;
    readonly tokens: Tokens;
    readonly names: readonly NameInText[];
    readonly mostEvidence: number;
    readonly source: NonNullable<FindOptions['source']>;
  }): readonly Mention[] {
    const meant = resolveShared({ names: names.map(({ owners }) => owners), terms: this.terms });
    const inLine = new Map<number | undefined, number>();
    for (const { first } of names) inLine.set(tokens.lines[first], (inLine.get(tokens.lines[first]) ?? 0) + 1);
    const found = new Map<number, Evidence[]>();
    names.forEach(({ first, last }, index) => {
      const number = meant[index];
      const term = number === undefined ? undefined : this.terms[number];
      if (number === undefined || term === undefined) return;
      const start = tokens.starts[first] ?? 0;
      const end = tokens.ends[last] ?? 0;
      const piece: Evidence = { start, end, text: text.slice(start, end) };
      if (source !== 'resume') {
        const isSmall = !isCapitalAt(text, start);
        const features = featuresOf({
          tokens,
          first,
          last,
          term,
          isSmall,
          inLine: inLine.get(tokens.lines[first]) ?? 1,
        });
        if (!(source === 'job-ad' ? weighAskedFor(features) > 0 : source(features, piece))) return;
      }
      const evidence = found.get(number) ?? [];
      found.set(number, evidence);
      if (evidence.length < mostEvidence) evidence.push(piece);
    });
    return [...found].flatMap(([index, evidence]) => {
      const term = this.terms[index];
      return term ? [{ kind: term.kind, id: term.id, evidence }] : [];
    });
  }
}

/** The build in steps of some 20 ms. */
function* build({ terms, locale, defaultLocale = DEFAULT_LOCALE }: MatcherInput): Generator<undefined, Matcher> {
  const collector = new SurfaceCollector(locale, defaultLocale);
  for (const [index, term] of terms.entries()) {
    collector.add(term, index);
    if (index % TERMS_AT_ONCE === TERMS_AT_ONCE - 1) yield;
  }
  const surfaces = collector.finish();
  yield;
  const automata: AhoCorasick[] = [];
  for (const automaton of compile(surfaces.patterns)) {
    automata.push(automaton);
    yield;
  }
  return new TextMatcher(terms, surfaces, automata);
}

/** Builds what finds the names of skills and certifications in texts of one language. */
export const createMatcher = (input: MatcherInput): Matcher => {
  const steps = build(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/**
 * As `createMatcher`, in steps, so that whoever else needs the thread has its turn.
 *
 * @param pause resolves when the build may go on: after `setImmediate` on a server
 */
export const createMatcherInSteps = async (input: MatcherInput, pause: () => Promise<void>): Promise<Matcher> => {
  const steps = build(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
};
