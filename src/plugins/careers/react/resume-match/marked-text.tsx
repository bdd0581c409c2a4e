import type { MatchAnswer } from '../../core/match';

export interface MarkedTextProps {
  /** The text that was sent. */
  readonly text: string;
  /** `data` of the answer for it. */
  readonly match: Pick<MatchAnswer['data'], 'skills' | 'certifications'>;
}

/** A text with what was read in it marked; the name of the skill is said with each mark. */
export const MarkedText = ({ text, match }: MarkedTextProps) => {
  const marks = [...match.skills, ...match.certifications]
    .flatMap(({ name, evidence }) => evidence.map(({ start, end }) => ({ name, start, end })))
    .sort((one, other) => one.start - other.start);
  let at = 0;
  return (
    <p className="careers-marked">
      {marks.flatMap(({ name, start, end }) => {
        if (start < at) return [];
        const before = text.slice(at, start);
        at = end;
        return [
          before,
          <mark key={start} title={name}>
            {text.slice(start, end)}
          </mark>,
        ];
      })}
      {text.slice(at)}
    </p>
  );
};
