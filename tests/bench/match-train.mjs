/**
 * `node tests/bench/match-train.mjs`: learns which names in a job ad are asked for, from SkillSpan's training sentences alone,
 * and writes the weights to core/match/asked-for.weights.json. Logistic regression by stochastic gradient descent, the same
 * figures each time. Has to run again when names of the starter taxonomy change much.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore, plugin, skillSpan, starterTerms } from './match-core.mjs';
import { overlaps, readSentences, toAds } from './match-skillspan.mjs';

/** Chosen by learning from three quarters of the training ads and scoring the last one, in turn: F1 0.69. */
const EPOCHS = 20;
const RATE = 0.04;
const DECAY = 0.06;
const LEAST_SEEN = 2;
/** Recall is worth a little more than the model thinks, because a span that no name covers is lost anyway. */
const BIAS = 0.3;
const LEAST_WEIGHT = 0.03;

const examplesOf = (matcher) => {
  const examples = [];
  for (const { text, spans } of toAds(readSentences(skillSpan('train')))) {
    matcher.find(text, {
      mostEvidence: Infinity,
      source: (features, evidence) => {
        examples.push({ features, isAsked: spans.some((span) => overlaps(span, evidence)) });
        return true;
      },
    });
  }
  return examples;
};

/** Numbers that look like chance and are the same each time. */
const randomly = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};

const learn = (examples) => {
  const seen = new Map();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const weights = new Map();
  const random = randomly(7);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    const rate = RATE / (1 + epoch / 8);
    for (const index of order) {
      const { features, isAsked } = examples[index];
      const used = features.filter((feature) => seen.get(feature) >= LEAST_SEEN);
      const sum = used.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      const error = (isAsked ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const feature of used) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + rate * (error - (feature === 'bias' ? 0 : DECAY * weight)));
      }
    }
  }
  return weights;
};

const { createMatcher } = loadCore('match');
const weights = learn(examplesOf(createMatcher({ terms: starterTerms(), locale: 'en' })));
const kept = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([feature, weight]) => [feature, Number((feature === 'bias' ? weight + BIAS : weight).toFixed(2))]);
writeFileSync(
  path.join(plugin, 'core', 'match', 'asked-for.weights.json'),
  `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`,
);
