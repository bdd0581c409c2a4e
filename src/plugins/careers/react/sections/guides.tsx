import type { GuideTeaser } from '../../core/page';
import { wordsFor, type Wording } from '../../core/words';
import { Badge, SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

export interface GuideListProps extends Wording {
  readonly guides: readonly GuideTeaser[];
  /** The level of the headings of the guides; 3 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
  /** Leaves out the name of the career field, where the list stands under it already. */
  readonly withoutField?: boolean;
}

/** Guides as cards: name, summary, field and demand, each a link to the guide's page. */
export const GuideList = ({ guides, headingLevel = 3, withoutField = false, ...wording }: GuideListProps) => {
  const { messages } = wordsFor(wording);
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className="careers-cards careers-guides">
      {guides.map((guide) => (
        <li key={`${guide.documentId} ${guide.locale}`} className="careers-card careers-guide-card">
          <Heading>
            <a href={guide.url}>{guide.role}</a>
          </Heading>
          {guide.summary ? <p>{guide.summary}</p> : null}
          {guide.demand || (guide.field && !withoutField) ? (
            <p className="careers-badges">
              {guide.field && !withoutField ? <Badge>{guide.field.name}</Badge> : null}
              {guide.demand ? <Badge tone={guide.demand}>{messages.demand[guide.demand]}</Badge> : null}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

/** Guides that a reader of this one may want next. */
export const RelatedSection = ({ section, id = SECTION_IDS.related, ...wording }: SectionProps<'related'>) =>
  section ? (
    <SectionFrame id={id} heading={section.heading} className="careers-related">
      <GuideList guides={section.items} {...wording} />
    </SectionFrame>
  ) : null;

/** The roles that this one leads to, and those that people come from. */
export const ProgressionSection = ({
  section,
  id = SECTION_IDS.progression,
  ...wording
}: SectionProps<'progression'>) => {
  if (!section) return null;
  const { messages } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      {section.advancesTo.length > 0 ? (
        <>
          <h3>{messages.advancesTo}</h3>
          <GuideList guides={section.advancesTo} headingLevel={4} {...wording} />
        </>
      ) : null}
      {section.advancesFrom.length > 0 ? (
        <>
          <h3>{messages.advancesFrom}</h3>
          <GuideList guides={section.advancesFrom} headingLevel={4} {...wording} />
        </>
      ) : null}
    </SectionFrame>
  );
};
