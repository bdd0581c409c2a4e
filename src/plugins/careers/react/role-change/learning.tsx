import type { RoleComparison } from '../../core/career-change';
import { fill, type Words } from '../../core/words';
import { MaybeLink } from '../frame';

type Learning = RoleComparison['learning'];

/** "About 420 hours: 42 weeks at 10 hours a week." */
export const hoursInWords = (
  { hours, weeks, hoursPerWeek }: { readonly hours: number; readonly weeks: number; readonly hoursPerWeek: number },
  words: Words,
): string =>
  fill(words.messages.change.planText, {
    hours: words.number(hours),
    weeks: words.weeks(weeks),
    pace: words.number(hoursPerWeek),
  });

/** What to learn in an order in which each skill comes after what it needs, with hours. */
export const LearningPlan = ({ learning, words }: { readonly learning: Learning; readonly words: Words }) => {
  const { change } = words.messages;
  const { steps, stepsWithoutHours } = learning;
  if (steps.length === 0) return <p>{change.planNone}</p>;
  return (
    <>
      <p className="careers-lead">{hoursInWords(learning, words)}</p>
      <ol className="careers-plan">
        {steps.map(({ skill, hours, reason, alternatives }) => (
          <li key={skill.documentId}>
            <span>
              <MaybeLink href={skill.url}>{skill.name}</MaybeLink>{' '}
              <small>
                {change[reason]}
                {alternatives.length > 0
                  ? `, ${fill(change.alternatives, { names: alternatives.map(({ name }) => name).join(', ') })}`
                  : ''}
              </small>
            </span>
            <span className="careers-number">
              {hours === null ? change.hoursUnknown : fill(change.hours, { hours: words.number(hours) })}
            </span>
          </li>
        ))}
      </ol>
      {stepsWithoutHours > 0 ? (
        <p className="careers-hint">{fill(change.withoutHours, { count: words.number(stepsWithoutHours) })}</p>
      ) : null}
    </>
  );
};
