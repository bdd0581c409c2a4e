import type { MatchedGuide } from '../../core/match';
import { fill, type Words } from '../../core/words';
import { Badge } from '../frame';

type Requirement = MatchedGuide['requirements'][number];

const namesOf = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join(', ');

const stateOf = ({ met, credit }: Requirement): 'met' | 'partlyMet' | 'notMet' => {
  if (met) return 'met';
  return credit > 0 ? 'partlyMet' : 'notMet';
};

const TONES = { met: 'high', partlyMet: 'notice', notMet: undefined } as const;

const RequirementItem = ({ requirement, words }: { readonly requirement: Requirement; readonly words: Words }) => {
  const { resumeMatch, importance } = words.messages;
  const state = stateOf(requirement);
  const tone = TONES[state];
  return (
    <li className="careers-requirement">
      <div className="careers-requirement-head">
        <strong>{requirement.label}</strong>
        <span className="careers-badges">
          <Badge>{importance[requirement.importance]}</Badge>
          <Badge {...(tone && { tone })}>{resumeMatch[state]}</Badge>
        </span>
      </div>
      {requirement.by.length > 0 ? (
        <p className="careers-hint">{fill(resumeMatch.by, { names: namesOf(requirement.by) })}</p>
      ) : null}
      {requirement.partly.map(({ skill, by }) => (
        <p key={skill.name} className="careers-hint">
          {fill(resumeMatch.partly, { skill: skill.name, by: by.name })}
        </p>
      ))}
      {requirement.missing.length > 0 ? (
        <p className="careers-hint">{fill(resumeMatch.missing, { names: namesOf(requirement.missing) })}</p>
      ) : null}
    </li>
  );
};

/** How much is covered, as a bar and in words. */
const Coverage = ({ coverage, words }: { readonly coverage: number; readonly words: Words }) => {
  const percent = words.percent(Math.round(coverage * 100));
  return (
    <p className="careers-coverage">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="careers-bar-track" width={100} height={6} rx={1.5} />
        <rect className="careers-bar-middle" width={Math.round(coverage * 100)} height={6} rx={1.5} />
      </svg>
      {fill(words.messages.resumeMatch.coverage, { percent })}
    </p>
  );
};

/** How far a text covers one guide: requirement by requirement, and the words that would help. */
export const MatchedGuideView = ({
  guide,
  href,
  isOpen,
  words,
}: {
  readonly guide: MatchedGuide;
  readonly href: string | null;
  /** Whether the requirements are unfolded. */
  readonly isOpen: boolean;
  readonly words: Words;
}) => {
  const { resumeMatch } = words.messages;
  const { title, coverage, requirements, certifications, suggestedKeywords } = guide;
  const met = requirements.filter((requirement) => requirement.met).length;
  return (
    <article className="careers-card careers-match">
      <h3>{href === null ? title : <a href={href}>{title}</a>}</h3>
      <Coverage coverage={coverage} words={words} />
      <details open={isOpen}>
        <summary>
          {resumeMatch.met}: {words.number(met)} / {words.number(requirements.length)}
        </summary>
        <ul className="careers-requirements">
          {requirements.map((requirement, index) => (
            <RequirementItem key={index} requirement={requirement} words={words} />
          ))}
        </ul>
        {certifications.length > 0 ? (
          <>
            <h4>{resumeMatch.certifications}</h4>
            <ul className="careers-requirements">
              {certifications.map(({ name, met: isThere, importance }) => (
                <li key={name} className="careers-requirement">
                  <div className="careers-requirement-head">
                    <span>{name}</span>
                    <span className="careers-badges">
                      <Badge>{words.messages.importance[importance]}</Badge>
                      {isThere ? <Badge tone="high">{resumeMatch.met}</Badge> : <Badge>{resumeMatch.notMet}</Badge>}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </details>
      {suggestedKeywords.length > 0 ? (
        <>
          <h4>{resumeMatch.keywords}</h4>
          <ul className="careers-chips">
            {suggestedKeywords.map((keyword) => (
              <li key={keyword} className="careers-chip">
                {keyword}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
};
