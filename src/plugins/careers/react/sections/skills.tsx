import { IMPORTANCES, SKILL_NATURES } from '../../core/model/vocabulary';
import type { GuidePage } from '../../core/page';
import { wordsFor, type Words } from '../../core/words';
import { SectionFrame } from '../frame';
import { Level, NatureSign, SkillChips, type Nature } from '../skill-chips';
import { SECTION_IDS, type SectionProps } from '../section-props';

type Requirement = NonNullable<GuidePage['skills']>['items'][number];

const RequirementItem = ({ requirement, words }: { readonly requirement: Requirement; readonly words: Words }) => (
  <li className="careers-requirement">
    <div className="careers-requirement-head">
      <strong>{requirement.label}</strong>
      {requirement.level ? <Level level={requirement.level} words={words} /> : null}
    </div>
    {requirement.skills.length > 1 ? (
      <p className="careers-hint">{requirement.satisfiedBy === 'all' ? words.messages.allOf : words.messages.anyOf}</p>
    ) : null}
    <SkillChips skills={requirement.skills} words={words} />
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
