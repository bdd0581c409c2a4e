import type { ReactNode } from 'react';
import { CERTIFICATION_KINDS, SKILL_NATURES } from '../../../../core/model/vocabulary';
import { SEARCH_TYPES, type SearchAnswer, type SearchHit, type SearchType } from '../../../../core/search';
import { wordsFor } from '../../../../core/words';
import { linkTo, type Choice } from '../choice';
import type { FieldChoice } from '../field-choice';
import { ReaderDocument, type Alternate, type Frame } from './document';
import { Pager } from './pager';
import { SearchForm } from './search-form';

type SkillNature = (typeof SKILL_NATURES)[number];
type CertificationKind = (typeof CERTIFICATION_KINDS)[number];

export interface SearchViewProps {
  readonly frame: Frame;
  readonly choice: Choice;
  readonly fields: readonly FieldChoice[];
  readonly answer: SearchAnswer;
  /** Whether there may be more than guides. */
  readonly hasTypes: boolean;
  readonly languages: readonly Alternate[];
}

const WORD_OF_TYPE = {
  guide: 'typeGuides',
  skill: 'typeSkills',
  certification: 'typeCertifications',
  faq: 'typeFaqs',
} as const satisfies Readonly<Record<SearchType, string>>;

const WORD_OF_GUIDES = {
  skill: 'askedForIn',
  certification: 'recommendedIn',
  faq: 'answeredIn',
} as const satisfies Readonly<Record<Exclude<SearchType, 'guide'>, string>>;

/** Narrows the results down to one type by a link, with how many there are of it. */
const Types = ({ frame, choice, answer }: Pick<SearchViewProps, 'frame' | 'choice' | 'answer'>) => {
  const counts = answer.meta.facets.type;
  const number = new Intl.NumberFormat(frame.locale);
  const all = SEARCH_TYPES.reduce((sum, type) => sum + counts[type], 0);
  const links = [undefined, ...SEARCH_TYPES.filter((type) => counts[type] > 0 || type === choice.type)];
  return (
    <nav aria-label={frame.words.types}>
      <ul className="reader-types">
        {links.map((type) => (
          <li key={type ?? 'all'}>
            <a href={linkTo({ ...choice, type }, 1)} aria-current={type === choice.type ? 'true' : undefined}>
              {type === undefined ? frame.words.allTypes : frame.words[WORD_OF_TYPE[type]]}{' '}
              <span className="reader-count">{number.format(type === undefined ? all : counts[type])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Snippet = ({ snippet: { text, highlights } }: Pick<SearchHit, 'snippet'>) => {
  if (text === '') return null;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <p className="reader-snippet">
      {parts}
      {text.slice(at)}
    </p>
  );
};

/** The guides through which a skill, certification or question is reached: most of them have no page of their own. */
const Guides = ({ frame, hit: { type, guides } }: { readonly frame: Frame; readonly hit: SearchHit }) => {
  if (type === 'guide' || guides.length === 0) return null;
  return (
    <p className="reader-used">
      {frame.words[WORD_OF_GUIDES[type]]}{' '}
      {guides.map(({ documentId, title, url }, index) => (
        <span key={documentId}>
          {index > 0 ? ', ' : ''}
          <a href={url}>{title}</a>
        </span>
      ))}
    </p>
  );
};

/** What stands under a title: the field of a guide, or what else the result is. */
const badgeOf = ({ type, field, kind }: SearchHit, { locale, words }: Frame): string | undefined => {
  const { messages } = wordsFor({ locale });
  switch (type) {
    case 'guide':
      return field?.name;
    case 'skill':
      return SKILL_NATURES.some((nature) => nature === kind) ? messages.nature[kind as SkillNature] : words.oneSkill;
    case 'certification':
      return CERTIFICATION_KINDS.some((known) => known === kind)
        ? messages.certificationKind[kind as CertificationKind]
        : words.oneCertification;
    case 'faq':
      return words.oneFaq;
  }
};

const Result = ({ frame, hit }: { readonly frame: Frame; readonly hit: SearchHit }) => {
  const badge = badgeOf(hit, frame);
  return (
    <li className="reader-result">
      <h2>{hit.url === null ? hit.title : <a href={hit.url}>{hit.title}</a>}</h2>
      {badge === undefined ? null : (
        <p>
          <span className="careers-badge">{badge}</span>
        </p>
      )}
      <Snippet snippet={hit.snippet} />
      <Guides frame={frame} hit={hit} />
    </li>
  );
};

/** What a search found, best first: guides, and with them skills, certifications and questions. */
export const SearchView = ({ frame, choice, fields, answer, hasTypes, languages }: SearchViewProps) => {
  const { words, locale, siteName } = frame;
  const { pagination } = answer.meta;
  return (
    <ReaderDocument
      frame={frame}
      title={`${choice.q} · ${siteName}`}
      description={null}
      canonical={null}
      noIndex
      alternates={[]}
      languages={languages}
    >
      <h1 className="reader-title">{siteName}</h1>
      <SearchForm frame={frame} choice={choice} fields={fields} />
      <p role="status" className="reader-found">
        {words.results.replace('{count}', new Intl.NumberFormat(locale).format(pagination.total))}
      </p>
      {hasTypes ? <Types frame={frame} choice={choice} answer={answer} /> : null}
      {answer.data.length > 0 ? (
        <ol className="reader-results">
          {answer.data.map((hit) => (
            <Result key={`${hit.type} ${hit.documentId}`} frame={frame} hit={hit} />
          ))}
        </ol>
      ) : (
        <p className="reader-empty">
          {words.noResults} <a href={frame.addresses.list(locale)}>{words.allGuides}</a>
        </p>
      )}
      <Pager frame={frame} choice={choice} pagination={pagination} />
    </ReaderDocument>
  );
};
