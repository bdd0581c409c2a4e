import type { MatchAnswer } from '../../core/match';
import { wordsFor, type Wording } from '../../core/words';
import { SectionFrame } from '../frame';
import { MatchedGuideView } from './matched-guide';

export interface ResumeMatchProps extends Wording {
  /** `data` of the answer of `POST /match`. */
  readonly match: MatchAnswer['data'];
  /** The address of a guide's page; without it, titles are no links. */
  readonly guideUrl?: (slug: string) => string;
}

/** What a text says somebody can do, and how far it covers guides: the answer of `POST /match`. */
export const ResumeMatchView = ({ match, guideUrl, ...wording }: ResumeMatchProps) => {
  const words = wordsFor(wording);
  const { resumeMatch } = words.messages;
  const found = [...match.skills, ...match.certifications];
  return (
    <div className="careers-guide">
      <div className="careers-body">
        <SectionFrame id="match-guides" heading={resumeMatch.best}>
          {match.guides.length === 0 ? <p>{resumeMatch.none}</p> : null}
          {match.guides.map((guide, index) => (
            <MatchedGuideView
              key={guide.slug}
              guide={guide}
              href={guideUrl?.(guide.slug) ?? null}
              isOpen={index === 0}
              words={words}
            />
          ))}
        </SectionFrame>
        <SectionFrame id="match-found" heading={resumeMatch.found}>
          {found.length === 0 ? (
            <p>{resumeMatch.foundNone}</p>
          ) : (
            <ul className="careers-evidence">
              {found.map(({ kind, name, evidence }) => (
                <li key={`${kind} ${name}`}>
                  <strong>{name}</strong>{' '}
                  {[...new Set(evidence.map(({ text }) => text))].slice(0, 3).map((text) => (
                    <q key={text}>{text}</q>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </SectionFrame>
      </div>
    </div>
  );
};
