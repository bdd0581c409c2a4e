import type { GuideTeaser } from '../../../../core/page';
import { GuideList } from '../../../../react';
import type { Choice } from '../choice';
import type { Pagination } from '../../pages/types';
import type { FieldChoice } from '../field-choice';
import { ReaderDocument, type Alternate, type Frame } from './document';
import { Pager } from './pager';
import { SearchForm } from './search-form';

export interface ListViewProps {
  readonly frame: Frame;
  readonly choice: Choice;
  readonly fields: readonly FieldChoice[];
  readonly guides: readonly GuideTeaser[];
  readonly pagination: Pagination;
  readonly alternates: readonly Alternate[];
  readonly languages: readonly Alternate[];
  readonly canonical: string | null;
  readonly noIndex: boolean;
}

interface Group {
  readonly name: string;
  readonly guides: readonly GuideTeaser[];
}

const groupByField = (guides: readonly GuideTeaser[], { locale, words }: Frame): readonly Group[] => {
  const names = new Map<string, GuideTeaser[]>();
  const without: GuideTeaser[] = [];
  for (const guide of guides) {
    const group = guide.field === null ? without : (names.get(guide.field.name) ?? []);
    group.push(guide);
    if (guide.field !== null) names.set(guide.field.name, group);
  }
  const groups = [...names].map(([name, members]) => ({ name, guides: members }));
  groups.sort((a, b) => a.name.localeCompare(b.name, locale));
  return without.length > 0 ? [...groups, { name: words.otherField, guides: without }] : groups;
};

const Guides = ({ frame, choice, guides, pagination }: ListViewProps) => {
  const isNarrowed = choice.field !== '';
  if (guides.length === 0) {
    return <p className="reader-empty">{isNarrowed ? frame.words.nothingFound : frame.words.noGuides}</p>;
  }
  if (pagination.pageCount > 1) {
    return <GuideList guides={guides} locale={frame.locale} headingLevel={2} />;
  }
  return groupByField(guides, frame).map(({ name, guides: members }, index) => (
    <section key={name} className="reader-group" aria-labelledby={`field-${index + 1}`}>
      <h2 id={`field-${index + 1}`}>{name}</h2>
      <GuideList guides={members} locale={frame.locale} withoutField />
    </section>
  ));
};

/** All guides by field, or those of one. */
export const ListView = (props: ListViewProps) => {
  const { frame, choice, fields, pagination, alternates, languages, canonical, noIndex } = props;
  const isNarrowed = choice.field !== '';
  return (
    <ReaderDocument
      frame={frame}
      title={frame.siteName}
      description={null}
      canonical={canonical}
      noIndex={noIndex}
      alternates={alternates}
      languages={languages}
      social={{ type: 'website', image: null }}
    >
      <h1 className="reader-title">{frame.siteName}</h1>
      <SearchForm frame={frame} choice={choice} fields={fields} />
      {isNarrowed ? (
        <p role="status" className="reader-found">
          {frame.words.found.replace('{count}', new Intl.NumberFormat(frame.locale).format(pagination.total))}
        </p>
      ) : null}
      {Guides(props)}
      <Pager frame={frame} choice={choice} pagination={pagination} />
    </ReaderDocument>
  );
};
