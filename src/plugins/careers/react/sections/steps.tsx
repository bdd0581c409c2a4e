import type { GuidePage } from '../../core/page';
import { fill, wordsFor, type Words } from '../../core/words';
import { SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

type Steps = NonNullable<GuidePage['steps']>['items'];

/** From this many months on, the sum is told in whole years: nobody plans four years to the month. */
const TOLD_IN_YEARS = 24;

/** How long all steps take together; nothing when a step does not say. */
export const lengthOfSteps = (steps: Steps, words: Words): string | null => {
  const sum = (lengths: readonly (number | null)[]): number | null =>
    lengths.reduce<number | null>((total, months) => (total === null || months === null ? null : total + months), 0);
  if (steps.length === 0) return null;
  const least = sum(steps.map(({ minMonths, maxMonths }) => minMonths ?? maxMonths));
  const most = sum(steps.map(({ minMonths, maxMonths }) => maxMonths ?? minMonths));
  if (least === null || most === null || least < TOLD_IN_YEARS) return words.months(least, most);
  return words.months(Math.floor(least / 12) * 12, Math.ceil(most / 12) * 12);
};

/** The way into the role, step by step, with how long each takes. */
export const StepsSection = ({ section, id = SECTION_IDS.steps, ...wording }: SectionProps<'steps'>) => {
  if (!section) return null;
  const words = wordsFor(wording);
  const total = lengthOfSteps(section.items, words);
  return (
    <SectionFrame id={id} heading={section.heading}>
      {total ? <p className="careers-hint">{fill(words.messages.inTotal, { duration: total })}</p> : null}
      <ol className="careers-steps">
        {section.items.map((step) => {
          const duration = words.months(step.minMonths, step.maxMonths);
          return (
            <li key={step.position}>
              <h3>{step.title}</h3>
              {duration ? <p className="careers-duration">{duration}</p> : null}
              <RichText text={step.description} />
            </li>
          );
        })}
      </ol>
    </SectionFrame>
  );
};
