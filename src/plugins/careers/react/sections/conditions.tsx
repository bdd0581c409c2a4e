import { Facts, SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';
import { wordsFor } from '../words';

/** The schooling, experience and training that people in the role usually have. */
export const PreparationSection = ({
  section,
  id = SECTION_IDS.preparation,
  ...wording
}: SectionProps<'preparation'>) => {
  if (!section) return null;
  const { messages, months, number } = wordsFor(wording);
  const { educationLevel, isced, jobZone } = section;
  return (
    <SectionFrame id={id} heading={section.heading}>
      <Facts
        className="careers-facts careers-facts-wide"
        facts={[
          { name: messages.educationLevel, value: educationLevel && messages.educationLevels[educationLevel] },
          { name: messages.experience, value: months(section.experienceMonths, null) },
          { name: messages.isced, value: isced === null ? null : number(isced) },
          { name: messages.jobZone, value: jobZone === null ? null : number(jobZone) },
          { name: messages.training, value: section.training },
        ]}
      />
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
  const { messages, hours } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      <Facts
        className="careers-facts careers-facts-wide"
        facts={[
          { name: messages.hoursAWeek, value: hours(section.minHours, section.maxHours) },
          { name: messages.remoteWork, value: section.remote && messages.remote[section.remote] },
          { name: messages.workPattern, value: section.pattern },
          { name: messages.workPlaces, value: section.places },
          { name: messages.uniform, value: section.uniform },
        ]}
      />
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
