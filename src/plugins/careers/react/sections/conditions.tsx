import { preparationFacts, wordsFor, workingConditionsFacts } from '../../core/words';
import { Facts, SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** The schooling, experience and training that people in the role usually have. */
export const PreparationSection = ({
  section,
  id = SECTION_IDS.preparation,
  ...wording
}: SectionProps<'preparation'>) => {
  if (!section) return null;
  return (
    <SectionFrame id={id} heading={section.heading}>
      <Facts className="careers-facts careers-facts-wide" facts={preparationFacts(section, wordsFor(wording))} />
    </SectionFrame>
  );
};

/** Hours, places, clothing and whether the work can be done from elsewhere. */
export const WorkingConditionsSection = ({
  section,
  id = SECTION_IDS.workingConditions,
  ...wording
}: SectionProps<'workingConditions'>) => {
  if (!section) return null;
  return (
    <SectionFrame id={id} heading={section.heading}>
      <Facts className="careers-facts careers-facts-wide" facts={workingConditionsFacts(section, wordsFor(wording))} />
    </SectionFrame>
  );
};

/** The rungs of the ladder, with the years of work that people have behind them. */
export const LevelsSection = ({ section, id = SECTION_IDS.levels, ...wording }: SectionProps<'levels'>) => {
  if (!section) return null;
  const { years } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ol className="careers-levels">
        {section.items.map((level, index) => {
          const span = years(level.fromYears, level.toYears);
          return (
            <li key={index}>
              <h3>{level.name}</h3>
              {span ? <p className="careers-duration">{span}</p> : null}
              <RichText text={level.summary} />
            </li>
          );
        })}
      </ol>
    </SectionFrame>
  );
};
