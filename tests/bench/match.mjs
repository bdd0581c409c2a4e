/**
 * `npm run bench:match`: how well the match finds what job ads ask for, on SkillSpan's `dev.json`, and the worst false hits
 * and misses. With `--train`, on the sentences that the model and the taxonomy were tuned on. With `--speed`, how fast it is.
 */
import { existsSync } from 'node:fs';
import { loadCore, skillSpan, starterTerms } from './match-core.mjs';
import { scoreSkillSpan } from './match-skillspan.mjs';
import { measureSpeed } from './match-speed.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const percent = (share) => share.toFixed(3);
const ms = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

const reportQuality = (part) => {
  const file = skillSpan(part);
  if (!existsSync(file)) throw new Error(`There are no sentences at ${file}`);
  const matcher = loadCore('match').createMatcher({ terms: starterTerms(), locale: 'en' });
  for (const [source, what] of [
    ['resume', 'all that is named'],
    ['job-ad', 'what is asked for'],
  ]) {
    const { precision, recall, f1, found, marked, falseHits, misses } = scoreSkillSpan({ file, matcher, source });
    say(`${part}, ${what}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`);
    say(`  ${found} spans found, ${marked} marked`);
    if (source === 'resume') continue;
    say(
      `  worst false hits: ${falseHits
        .slice(0, 25)
        .map(([name, times]) => `${name} ${times}`)
        .join('; ')}`,
    );
    say(
      `  worst misses: ${misses
        .slice(0, 40)
        .map(([name, times]) => `${name} ${times}`)
        .join('; ')}`,
    );
  }
};

const reportSpeed = async () => {
  const { names, build, memory, match, lengths } = await measureSpeed();
  say(
    `${names} spellings of 15,000 terms: built in ${ms(build.p50)} (best ${ms(build.best)}), longest step ${ms(build.longestStep)}, ${memory.toFixed(0)} MB`,
  );
  say(`a résumé of 5 KB against them and 1,000 guides: p50 ${ms(match.p50)}, p99 ${ms(match.p99)}`);
  for (const { length, time } of lengths) say(`  ${String(length / 1000).padStart(5)} KB: ${ms(time)}`);
};

if (process.argv.includes('--speed')) await reportSpeed();
else reportQuality(process.argv.includes('--train') ? 'train' : 'dev');
