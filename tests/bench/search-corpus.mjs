/**
 * Content to search that differs as real content does: a few words are in many titles and most are in few (Zipf's law), texts
 * have the word frequencies of the starter guides, and every guide has five other names and three questions of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/project.mjs';

const list = (text) => text.trim().split(/\s+/);

/** What occupations are called by, the most frequent first. */
const HEADS = list(`
  manager engineer technician operator specialist assistant worker analyst supervisor designer teacher developer officer
  nurse clerk consultant mechanic driver inspector coordinator administrator installer therapist scientist director planner
  advisor instructor trainer assembler repairer fitter agent representative architect surveyor attendant helper setter
  physician painter buyer editor writer cook farmer pilot librarian counsellor chemist biologist surgeon auditor broker
  carpenter machinist welder electrician plumber roofer mason joiner tailor baker butcher brewer miller printer dispatcher
  guard ranger diver sailor captain curator translator interpreter producer composer dancer singer sculptor photographer
  animator optometrist dentist hygienist midwife paramedic pharmacist veterinarian zoologist geologist economist actuary
  statistician historian lawyer paralegal judge detective firefighter
`);

/** Parts of the words that say which manager or engineer: 60 × 50 of them. */
const BEGINNINGS = list(`
  aero agri aqua astro audio auto bio cardio chemo cryo crypto cyber data derma eco electro endo ergo ethno fibro flexo
  foto gastro geo glyco grano hemo histo holo hydro immuno infra inter kine lacto laser litho macro magno medi metro micro
  multi nano neuro omni opto ortho paleo petro phono photo physio plasma pneumo poly psycho pyro radio retro
`);
const ENDINGS = list(`
  acoustics analytics assembly automation balance bonding brewing carving casting ceramics coating control cutting design
  drafting drilling dynamics energy fabrication farming forming freight genetics graphics grinding harvest imaging
  insurance joining kinetics lending logistics mapping metrics mining modelling optics packing planning plating plumbing
  printing processing quality recycling retail robotics rigging safety testing
`);

const QUESTIONS = [
  (role) => `How long does it take to become a ${role}?`,
  (role) => `Do I need a degree to be a ${role}?`,
  (role) => `How much does a ${role} earn?`,
  (role) => `Can a ${role} work from home?`,
  (role) => `Will AI replace the ${role}?`,
  (role) => `Is ${role} a stressful job?`,
  (role) => `What is the difference between a ${role} and a senior ${role}?`,
  (role) => `Which certification should a ${role} take first?`,
  (role) => `Can I become a ${role} without experience?`,
  (role) => `Do ${role}s have to be on call?`,
  (role) => `Is ${role} a good career for introverts?`,
  (role) => `How do I move on from being a ${role}?`,
];

/** The same numbers in every run (mulberry32). */
export const randomFrom = (start) => {
  let seed = start;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Picks the nth of a list with a probability of 1 / (n + shift). */
const zipfian = (items, { random, shift }) => {
  let sum = 0;
  const sums = items.map((_, rank) => (sum += 1 / (rank + 1 + shift)));
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low];
  };
};

/** All running words of the starter guides, as often as they are in them. */
const readWords = () => {
  const folder = inProject('src', 'plugins', 'careers', 'starter', 'guides');
  return readdirSync(folder)
    .filter((name) => /^[a-z-]+\.md$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8').split(/^---$/m).slice(2).join(' ');
      return (text.match(/[A-Za-z][a-z'-]+/g) ?? []).map((word) => word.toLowerCase());
    });
};

const shuffled = (items, random) => {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
};

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const withTypo = (word, random) => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
};

export const createCorpus = (seed = 20260101) => {
  const random = randomFrom(seed);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const made = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => `${beginning}${ending}`));
  const modifiers = shuffled([...made, ...ENDINGS], random);
  const running = readWords();
  const head = zipfian(HEADS, { random, shift: 4 });
  const modifier = zipfian(modifiers, { random, shift: 10 });
  const rare = zipfian(shuffled(modifiers, random), { random, shift: 10 });

  const role = () => `${random() < 0.35 ? `${capital(modifier())} ` : ''}${capital(modifier())} ${capital(head())}`;
  const sentence = (words = 10 + Math.floor(random() * 12)) =>
    `${capital(Array.from({ length: words }, () => (random() < 0.15 ? rare() : pick(running))).join(' '))}.`;
  const skill = () => `${capital(modifier())} ${random() < 0.5 ? rare() : pick(running)}`;
  const question = (name) => pick(QUESTIONS)(name.toLowerCase());

  return { random, pick, role, sentence, skill, question, head };
};

/** What people type, as far as it can be made up: each kind as often as among the judged queries, a share of 1. */
export const queriesOf = ({ random, pick, role, sentence, skill, question, head }, { roles, skills } = {}) => {
  const someRole = () => (roles ? pick(roles) : role());
  const someSkill = () => (skills ? pick(skills) : skill());
  return {
    'a title': { share: 0.16, make: someRole },
    'two words of a title, or none of the site’s': { share: 0.16, make: () => role().split(' ').slice(-2).join(' ') },
    'one word of a title': { share: 0.08, make: () => (random() < 0.5 ? head() : pick(someRole().split(' '))) },
    'the beginning of a title': {
      share: 0.12,
      make: () => {
        const name = someRole();
        return name.slice(0, 3 + Math.floor(random() * (name.length - 3)));
      },
    },
    'a title with a typo': {
      share: 0.12,
      make: () => {
        const words = someRole().split(' ');
        const at = words.findIndex((word) => word.length > 5);
        return words.map((word, index) => (index === at ? withTypo(word, random) : word)).join(' ');
      },
    },
    'a skill': { share: 0.14, make: someSkill },
    'a question': { share: 0.12, make: () => question(someRole()) },
    'words of a text': {
      share: 0.08,
      make: () => sentence(3 + Math.floor(random() * 3)).slice(0, -1),
    },
    'what nobody has': {
      share: 0.02,
      make: () => `${withTypo('qwrtzplk', random)}${Math.floor(random() * 1e6)} zzyzx`,
    },
  };
};
