import { wordsFor } from '../../core/words';
import { Badge, SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** What the law asks of people in the role, and where. */
export const LegalRequirementsSection = ({
  section,
  id = SECTION_IDS.legalRequirements,
  ...wording
}: SectionProps<'legalRequirements'>) => {
  if (!section) return null;
  const { messages, place } = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ul className="careers-cards">
        {section.items.map((requirement, index) => (
          <li key={index} className="careers-card">
            <h3>{requirement.title}</h3>
            <p className="careers-badges">
              <Badge tone="notice">{messages.legalRequirement[requirement.kind]}</Badge>
              {requirement.jurisdiction ? <Badge>{place(requirement.jurisdiction)}</Badge> : null}
            </p>
            <RichText text={requirement.body} />
            {requirement.url ? (
              <p className="careers-links">
                <a href={requirement.url}>{messages.officialPage}</a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
};
