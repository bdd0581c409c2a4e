import { SKILL_LEVELS } from '../core/model/vocabulary';
import type { SkillReference } from '../core/page';
import type { Words } from '../core/words';
import { MaybeLink } from './frame';

export type Nature = SkillReference['nature'];
type SkillLevel = (typeof SKILL_LEVELS)[number];

/** One shape a kind, so that colour is not the only difference. */
const SHAPES: Readonly<Record<Nature, string>> = {
  skill: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  knowledge: 'M6 .8 11.2 6 6 11.2.8 6z',
  tool: 'M1.5 1.5h9v9h-9z',
  language: 'M6 1.2 11.4 10.6H.6z',
};

export const NatureSign = ({ nature }: { readonly nature: Nature }) => (
  <svg className={`careers-nature careers-nature-${nature}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path d={SHAPES[nature]} />
  </svg>
);

const Skill = ({ skill, words }: { readonly skill: SkillReference; readonly words: Words }) => (
  <li className="careers-chip">
    <NatureSign nature={skill.nature} />
    <MaybeLink href={skill.url}>{skill.name}</MaybeLink>
    <span className="careers-hidden"> ({words.messages.nature[skill.nature]})</span>
  </li>
);

/** A level as steps and in words. */
export const Level = ({ level, words }: { readonly level: SkillLevel; readonly words: Words }) => {
  const reached = SKILL_LEVELS.indexOf(level);
  return (
    <span className="careers-level">
      <svg viewBox="0 0 44 8" aria-hidden="true" focusable="false">
        {SKILL_LEVELS.map((each, index) => (
          <rect
            key={each}
            className={index <= reached ? 'careers-level-on' : 'careers-level-off'}
            x={index * 11.5}
            y={1}
            width={9.5}
            height={6}
            rx={2}
          />
        ))}
      </svg>
      {words.messages.level[level]}
    </span>
  );
};

/** Skills with the sign of their kind; nothing when there are none. */
export const SkillChips = ({ skills, words }: { readonly skills: readonly SkillReference[]; readonly words: Words }) =>
  skills.length === 0 ? null : (
    <ul className="careers-chips">
      {skills.map((skill) => (
        <Skill key={skill.documentId} skill={skill} words={words} />
      ))}
    </ul>
  );
