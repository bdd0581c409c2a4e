import { Fragment } from 'react';
import { licenceNamed } from '../../core/imports/attribution/licences';
import type { GuidePage } from '../../core/page';
import { fill, wordsFor, type Wording } from '../../core/words';
import { MaybeLink, SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** Where the facts of the page come from, with edition, licence, the credit that it asks for, and date. */
export const SourcesSection = ({ section, id = SECTION_IDS.sources, ...wording }: SectionProps<'sources'>) => {
  if (!section) return null;
  const { messages, date } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading} className="careers-sources">
      <ol>
        {section.items.map((source, index) => {
          const retrieved = date(source.retrievedAt);
          const details = [
            source.publisher,
            source.edition,
            source.license && <MaybeLink href={licenceNamed(source.license)?.url ?? null}>{source.license}</MaybeLink>,
            source.attribution,
            retrieved && `${messages.retrieved}: ${retrieved}`,
          ];
          return (
            <li key={index}>
              <MaybeLink href={source.url}>{source.title}</MaybeLink>
              <span className="careers-quiet">
                {details.filter(Boolean).map((detail, place) => (
                  <Fragment key={place}> · {detail}</Fragment>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </SectionFrame>
  );
};

/** What the official systems of occupations call the role: O*NET-SOC, ISCO, ESCO, … */
export const OccupationCodes = ({
  codes,
  ...wording
}: Wording & { readonly codes: GuidePage['externalIds'] | undefined }) => {
  if (!codes || codes.length === 0) return null;
  const { messages } = wordsFor(wording);
  return (
    <section className="careers-section careers-codes" aria-labelledby="codes-heading" id="codes">
      <h2 id="codes-heading">{messages.codes}</h2>
      <ul>
        {codes.map((each, index) => (
          <li key={index}>
            <span className="careers-quiet">{each.scheme} </span>
            <MaybeLink href={each.uri}>{each.code ?? each.uri ?? each.scheme}</MaybeLink>
            <span className="careers-quiet">
              {each.edition ? ` · ${fill(messages.edition, { edition: each.edition })}` : ''}
              {each.match ? ` · ${messages.match[each.match]}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
