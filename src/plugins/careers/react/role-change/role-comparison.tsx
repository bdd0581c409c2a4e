import type { RoleComparison } from '../../core/career-change';
import { wordsFor, type Wording } from '../../core/words';
import { Badge, MaybeLink, SectionFrame } from '../frame';
import { SkillChips } from '../skill-chips';
import { LearningPlan } from './learning';
import { AddedRequirements, DeepenedRequirements } from './requirements';
import { OutlookTable, PayTable, PreparationTable } from './side-by-side';

export interface RoleComparisonProps extends Wording {
  readonly comparison: RoleComparison;
}

type Certification = RoleComparison['certifications']['shared'][number];

const nameOf = ({ name, acronym }: Certification): string => (acronym ? `${name} (${acronym})` : name);

const Certifications = ({ comparison: { certifications }, ...wording }: RoleComparisonProps) => {
  const { messages } = wordsFor(wording);
  const { shared, toAdd } = certifications;
  if (shared.length + toAdd.length === 0) return null;
  return (
    <SectionFrame id="certifications" heading={messages.change.certifications}>
      {toAdd.length > 0 ? (
        <>
          <h3>{messages.change.certificationsToAdd}</h3>
          <ul className="careers-requirements">
            {toAdd.map((certification) => (
              <li key={certification.documentId} className="careers-requirement">
                <div className="careers-requirement-head">
                  <MaybeLink href={certification.url}>{nameOf(certification)}</MaybeLink>
                  <Badge tone={certification.importance}>{messages.importance[certification.importance]}</Badge>
                </div>
                {certification.condition ? <p className="careers-condition">{certification.condition}</p> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {shared.length > 0 ? (
        <>
          <h3>{messages.change.certificationsShared}</h3>
          <ul className="careers-requirements">
            {shared.map((certification) => (
              <li key={certification.documentId} className="careers-requirement">
                <MaybeLink href={certification.url}>{nameOf(certification)}</MaybeLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </SectionFrame>
  );
};

/** What one role asks for beyond another: the answer of `GET /compare`, as sections of a page. */
export const RoleComparisonView = ({ comparison, ...wording }: RoleComparisonProps) => {
  const words = wordsFor(wording);
  const { change } = words.messages;
  const { skills, learning, salaries, outlook, preparation } = comparison;
  return (
    <div className="careers-guide">
      <div className="careers-body">
        <SectionFrame id="to-learn" heading={change.toAdd}>
          {skills.toAdd.length === 0 ? (
            <p>{change.toAddNone}</p>
          ) : (
            <AddedRequirements added={skills.toAdd} words={words} />
          )}
        </SectionFrame>
        {skills.toDeepen.length > 0 ? (
          <SectionFrame id="to-deepen" heading={change.toDeepen}>
            <DeepenedRequirements deepened={skills.toDeepen} words={words} />
          </SectionFrame>
        ) : null}
        <SectionFrame id="shared" heading={change.shared}>
          {skills.shared.length === 0 ? (
            <p>{change.sharedNone}</p>
          ) : (
            <SkillChips skills={skills.shared} words={words} />
          )}
        </SectionFrame>
        <SectionFrame id="plan" heading={change.plan}>
          <LearningPlan learning={learning} words={words} />
        </SectionFrame>
        <Certifications comparison={comparison} {...wording} />
        {salaries.length > 0 ? (
          <SectionFrame id="pay" heading={change.pay}>
            <PayTable comparison={comparison} words={words} />
          </SectionFrame>
        ) : null}
        {outlook.from || outlook.to ? (
          <SectionFrame id="outlook" heading={change.outlook}>
            <OutlookTable comparison={comparison} words={words} />
          </SectionFrame>
        ) : null}
        {preparation.from || preparation.to ? (
          <SectionFrame id="preparation" heading={change.preparation}>
            <PreparationTable comparison={comparison} words={words} />
          </SectionFrame>
        ) : null}
      </div>
    </div>
  );
};
