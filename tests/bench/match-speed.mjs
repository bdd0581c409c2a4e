/**
 * How fast the match is in process, on terms and guides that are made up: 15,000 terms with two other names each, 1,000
 * guides with nine requirements, a résumé of 5 KB, and texts from 1 KB to 1 MB. The same numbers each time.
 */
import { loadCore } from './match-core.mjs';

const TERMS = 15_000;
const GUIDES = 1_000;
const ROUNDS = 300;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const STEMS =
  'data cloud web mobile network soil steel glass water power audit tax care nurse dental pipe weld code test'.split(
    ' ',
  );
const KINDS =
  'analysis design management engineering testing planning control repair modelling inspection review'.split(' ');
const FILLING =
  'worked with the team on several projects and was responsible for results in a company of fifty people'.split(' ');

const randomly = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};

const makeTerms = (random) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => `${pick(STEMS)}${Math.floor(random() * 4000).toString(36)}`;
  return Array.from({ length: TERMS }, (_, index) => ({
    kind: index % 20 === 0 ? 'certification' : 'skill',
    id: String(index),
    name: `${word()} ${pick(KINDS)}`,
    slug: null,
    nature: 'knowledge',
    names: [
      { label: `${word()} ${word()} ${pick(KINDS)}`, matching: 'normal' },
      { label: `${word()}`, matching: 'normal' },
    ],
    translations: [],
    broader: index > 100 && index % 3 === 0 ? [String(Math.floor(random() * 100))] : [],
  }));
};

const makeGuides = (random) =>
  Array.from({ length: GUIDES }, (_, index) => ({
    documentId: String(index),
    slug: `guide-${index}`,
    title: `Guide ${index}`,
    requirements: Array.from({ length: 9 }, (__, number) => ({
      label: `Requirement ${number}`,
      anyOf: random() < 0.7,
      skills: Array.from({ length: 1 + Math.floor(random() * 4) }, () => String(Math.floor(random() * TERMS))),
      importance: ['essential', 'recommended', 'optional'][number % 3],
      level: null,
    })),
    certifications: [],
  }));

/** One name in ten words, as in a résumé that names much. */
const makeText = ({ random, terms, length }) => {
  const words = [];
  for (let size = 0; size < length; ) {
    const isName = random() < 0.1;
    const word = isName
      ? terms[Math.floor(random() * terms.length)].name
      : FILLING[Math.floor(random() * FILLING.length)];
    words.push(random() < 0.08 ? `${word},` : random() < 0.05 ? `${word}.\n` : word);
    size += words.at(-1).length + 1;
  }
  return words.join(' ').slice(0, length);
};

const quantile = (times, share) => [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];

/** Time of this process on a processor, so that a busy machine does not count. Garbage collection does, on every thread. */
const timed = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** @returns figures in milliseconds and MB */
export const measureSpeed = async () => {
  const { compileGuides, coverGuide, createMatcher, createMatcherInSteps } = loadCore('match');
  const random = randomly(11);
  const terms = makeTerms(random);
  const broader = new Map(terms.map(({ id, broader: wider }) => [id, wider]));
  const broaderOf = (id) => broader.get(id) ?? [];
  const nameOf = (id) => terms[Number(id)]?.name ?? id;
  const input = { terms, locale: 'en' };

  createMatcher(input);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const builds = [];
  let matcher;
  for (let round = 0; round < 5; round += 1) builds.push(timed(() => (matcher = createMatcher(input))));
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before;

  let longest = 0;
  let since = performance.now();
  await createMatcherInSteps(input, () => {
    longest = Math.max(longest, performance.now() - since);
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  });

  const guides = makeGuides(random);
  const ranking = compileGuides({ guides, broaderOf });
  const resume = makeText({ random, terms, length: 5_000 });
  const times = Array.from({ length: ROUNDS }, () =>
    timed(() => {
      const found = new Set(matcher.find(resume).map(({ id }) => id));
      for (const { guide } of ranking.best(found)) coverGuide({ guide, found, broaderOf, nameOf });
    }),
  );
  const lengths = SIZES.map((length) => {
    const text = makeText({ random, terms, length });
    const runs = Array.from({ length: length > 100_000 ? 3 : 15 }, () => timed(() => matcher.find(text)));
    return { length, time: quantile(runs, 0.5) };
  });
  return {
    names: matcher.size,
    build: { p50: quantile(builds, 0.5), best: Math.min(...builds), longestStep: longest },
    memory: memory / 1e6,
    match: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    lengths,
  };
};
