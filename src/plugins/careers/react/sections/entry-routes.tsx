import { wordsFor } from '../../core/words';
import { Badge, Facts, SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** The ways in: university, apprenticeship, self-study, … */
export const EntryRoutesSection = ({
  section,
  id = SECTION_IDS.entryRoutes,
  ...wording
}: SectionProps<'entryRoutes'>) => {
  if (!section) return null;
  const { messages, place } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ul className="careers-cards">
        {section.items.map((route, index) => (
          <li key={index} className="careers-card">
            <h3>{messages.entryRoute[route.kind]}</h3>
            {route.jurisdiction ? <Badge>{place(route.jurisdiction)}</Badge> : null}
            <RichText text={route.description} />
            <Facts
              facts={[
                { name: messages.subjects, value: route.subjects },
                {
                  name: messages.requirements,
                  value: route.requirements ? <RichText text={route.requirements} /> : null,
                },
              ]}
            />
            {route.links.length > 0 ? (
              <ul className="careers-links" aria-label={messages.links}>
                {route.links.map(({ label, url }) => (
                  <li key={url}>
                    <a href={url}>{label}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
};
