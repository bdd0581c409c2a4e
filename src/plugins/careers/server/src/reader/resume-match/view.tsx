import { MOST_TEXT, type MatchAnswer } from '../../../../core/match';
import { fill } from '../../../../core/words';
import { MarkedText, ResumeMatchView } from '../../../../react';
import { ReaderDocument, type Alternate, type Frame } from '../views';
import { MATCH_FILES } from './assets';

/** Why there is no answer. */
export type MatchProblem = 'matchEmpty' | 'matchTooLong' | 'matchBusy' | 'matchUnreadable';

export interface MatchViewProps {
  readonly frame: Frame;
  readonly roles: readonly { readonly slug: string; readonly role: string }[];
  /** Slug of the guide to compare with; empty for all. */
  readonly guide: string;
  readonly text: string;
  readonly match: MatchAnswer['data'] | undefined;
  readonly problem: MatchProblem | undefined;
  readonly languages: readonly Alternate[];
}

const FileField = ({ frame: { words, addresses } }: Pick<MatchViewProps, 'frame'>) => (
  <p
    hidden
    data-match-file
    data-pdf={addresses.asset(MATCH_FILES.pdf)}
    data-pdf-worker={addresses.asset(MATCH_FILES.pdfWorker)}
    data-mammoth={addresses.asset(MATCH_FILES.mammoth)}
    data-reading={words.matchReading}
    data-read={words.matchRead}
    data-failed={words.matchUnknownFile}
  >
    <label htmlFor="reader-file">{words.matchFile}</label>
    {/* Without a name: the file itself is never sent. */}
    <input id="reader-file" type="file" accept=".pdf,.docx,.txt,.md,text/plain" />
  </p>
);

const MatchForm = ({ frame, roles, guide, text }: Pick<MatchViewProps, 'frame' | 'roles' | 'guide' | 'text'>) => {
  const { words, addresses, locale } = frame;
  return (
    <form className="reader-search reader-match" method="post" action={addresses.match(locale)}>
      <FileField frame={frame} />
      <p className="reader-wide">
        <label htmlFor="reader-text">{words.matchText}</label>
        <textarea id="reader-text" name="text" rows={12} required defaultValue={text} />
      </p>
      <p>
        <label htmlFor="reader-guide">{words.matchGuide}</label>
        <select id="reader-guide" name="guide" defaultValue={guide}>
          <option value="">{words.matchAll}</option>
          {roles.map(({ slug, role }) => (
            <option key={slug} value={slug}>
              {role}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">{words.matchShow}</button>
      <p className="reader-wide" role="status" data-match-status />
    </form>
  );
};

/** A résumé against the guides: a form that works without a script, and below it what was found. */
export const MatchView = ({ frame, roles, guide, text, match, problem, languages }: MatchViewProps) => {
  const { words, addresses, locale } = frame;
  return (
    <ReaderDocument
      frame={frame}
      title={`${words.matchTitle} · ${frame.siteName}`}
      description={words.matchIntro}
      canonical={null}
      noIndex
      alternates={[]}
      languages={languages}
      script={addresses.asset(MATCH_FILES.script)}
    >
      <h1 className="reader-title">{words.matchTitle}</h1>
      <p className="reader-intro">{words.matchIntro}</p>
      <p className="reader-found">{words.matchPrivate}</p>
      {problem ? (
        <p role="alert" className="reader-draft">
          {fill(words[problem], { count: new Intl.NumberFormat(locale).format(MOST_TEXT) })}
        </p>
      ) : null}
      {match ? (
        <div className="reader-parts" id="result">
          <ResumeMatchView match={match} locale={locale} guideUrl={(slug) => addresses.guide(slug, locale)} />
          <details className="careers-guide">
            <summary>{words.matchText}</summary>
            <MarkedText text={text} match={match} />
          </details>
        </div>
      ) : null}
      <MatchForm frame={frame} roles={roles} guide={guide} text={text} />
    </ReaderDocument>
  );
};
