import type { RoleComparison } from '../../core/career-change';
import { fill, type Words } from '../../core/words';
import { Badge } from '../frame';
import { Level, SkillChips } from '../skill-chips';

type Skills = RoleComparison['skills'];

/** What is to be learned, requirement by requirement. */
export const AddedRequirements = ({ added, words }: { readonly added: Skills['toAdd']; readonly words: Words }) => (
  <ul className="careers-requirements">
    {added.map(({ label, level, importance, anyOf, skills, known }, index) => (
      <li key={index} className="careers-requirement">
        <div className="careers-requirement-head">
          <strong>{label}</strong>
          <span className="careers-badges">
            <Badge tone={importance}>{words.messages.importance[importance]}</Badge>
            {level ? <Level level={level} words={words} /> : null}
          </span>
        </div>
        {skills.length > 1 ? (
          <p className="careers-hint">{anyOf ? words.messages.anyOf : words.messages.allOf}</p>
        ) : null}
        <SkillChips skills={skills} words={words} />
        {known.length > 0 ? (
          <>
            <p className="careers-hint">{words.messages.change.known}</p>
            <SkillChips skills={known} words={words} />
          </>
        ) : null}
      </li>
    ))}
  </ul>
);

/** What both roles ask for, the new one at a higher level. */
export const DeepenedRequirements = ({
  deepened,
  words,
}: {
  readonly deepened: Skills['toDeepen'];
  readonly words: Words;
}) => (
  <ul className="careers-requirements">
    {deepened.map(({ label, from, to, skills }, index) => (
      <li key={index} className="careers-requirement">
        <div className="careers-requirement-head">
          <strong>{label}</strong>
          <span className="careers-level">
            {fill(words.messages.change.fromTo, { from: words.messages.level[from], to: words.messages.level[to] })}
          </span>
        </div>
        <SkillChips skills={skills} words={words} />
      </li>
    ))}
  </ul>
);
