import { IMPORTANCES, SKILL_LEVELS, SKILL_NATURES } from '../../core/model/vocabulary';
import type { GuidePage, SkillReference } from '../../core/page';
import { wordsFor, type Words } from '../../core/words';
import { MaybeLink, SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

type Requirement = NonNullable<GuidePage['skills']>['items'][number];
type Nature = SkillReference['nature'];

/** One shape a kind, so that colour is not the only difference. */
const SHAPES: Readonly<Record<Nature, string>> = {
  skill: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  knowledge: 'M6 .8 11.2 6 6 11.2.8 6z',
  tool: 'M1.5 1.5h9v9h-9z',
  language: 'M6 1.2 11.4 10.6H.6z',
};

const NatureSign = ({ nature }: { readonly nature: Nature }) => (
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

const Level = ({ level, words }: { readonly level: NonNullable<Requirement['level']>; readonly words: Words }) => {
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

const RequirementItem = ({ requirement, words }: { readonly requirement: Requirement; readonly words: Words }) => (
  <li className="careers-requirement">
    <div className="careers-requirement-head">
      <strong>{requirement.label}</strong>
      {requirement.level ? <Level level={requirement.level} words={words} /> : null}
    </div>
    {requirement.skills.length > 1 ? (
      <p className="careers-hint">{requirement.satisfiedBy === 'all' ? words.messages.allOf : words.messages.anyOf}</p>
    ) : null}
    {requirement.skills.length > 0 ? (
      <ul className="careers-chips">
        {requirement.skills.map((skill) => (
          <Skill key={skill.documentId} skill={skill} words={words} />
        ))}
      </ul>
    ) : null}
    {requirement.note ? <p className="careers-note">{requirement.note}</p> : null}
  </li>
);

const Legend = ({ natures, words }: { readonly natures: readonly Nature[]; readonly words: Words }) => (
  <div className="careers-legend">
    <span>{words.messages.kindsOfSkill}:</span>
    <ul>
      {natures.map((nature) => (
        <li key={nature}>
          <NatureSign nature={nature} />
          {words.messages.nature[nature]}
        </li>
      ))}
    </ul>
  </div>
);

/** The requirements by importance, each with its skills, their kinds and the level asked for. */
export const SkillsSection = ({ section, id = SECTION_IDS.skills, ...wording }: SectionProps<'skills'>) => {
  if (!section) return null;
  const words = wordsFor(wording);
  const natures = SKILL_NATURES.filter((nature) =>
    section.items.some(({ skills }) => skills.some((skill) => skill.nature === nature)),
  );
  return (
    <SectionFrame id={id} heading={section.heading}>
      {IMPORTANCES.map((importance) => {
        const requirements = section.items.filter((item) => item.importance === importance);
        return requirements.length === 0 ? null : (
          <div key={importance} className={`careers-importance careers-importance-${importance}`}>
            <h3>{words.messages.importanceOfSkills[importance]}</h3>
            <ul className="careers-requirements">
              {requirements.map((requirement, index) => (
                <RequirementItem key={index} requirement={requirement} words={words} />
              ))}
            </ul>
          </div>
        );
      })}
      {natures.length > 1 ? <Legend natures={natures} words={words} /> : null}
    </SectionFrame>
  );
};
