import type { GuidePage } from '../../core/page';
import { wordsFor, type Words } from '../../core/words';
import { Badge, Facts, MaybeLink, SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

type Certification = NonNullable<GuidePage['certifications']>['items'][number];

const LIFECYCLE_TONES = { active: 'good', beta: 'quiet', retiring: 'notice', retired: 'notice' } as const;

const CertificationItem = ({ item, words }: { readonly item: Certification; readonly words: Words }) => {
  const { messages, money, months, place } = words;
  const name = item.acronym && !item.name.includes(item.acronym) ? `${item.name} (${item.acronym})` : item.name;
  return (
    <li className="careers-card">
      <h3>
        <MaybeLink href={item.url}>{name}</MaybeLink>
      </h3>
      <p className="careers-badges">
        <Badge tone={item.importance}>{messages.importance[item.importance]}</Badge>
        <Badge>{messages.certificationKind[item.kind]}</Badge>
        {item.lifecycle === 'active' ? null : (
          <Badge tone={LIFECYCLE_TONES[item.lifecycle]}>{messages.lifecycle[item.lifecycle]}</Badge>
        )}
      </p>
      {item.condition ? <p className="careers-condition">{item.condition}</p> : null}
      <RichText text={item.description} />
      <Facts
        facts={[
          { name: messages.issuer, value: item.issuer },
          { name: messages.cost, value: item.cost === null ? null : money(item.cost, item.currency) },
          { name: messages.validFor, value: months(item.validForMonths, null) },
          { name: messages.levelOfCertification, value: item.level },
          { name: messages.jurisdiction, value: item.jurisdiction === null ? null : place(item.jurisdiction) },
        ]}
      />
    </li>
  );
};

/** Certifications, licences and registrations that help, with the condition under which they do. */
export const CertificationsSection = ({
  section,
  id = SECTION_IDS.certifications,
  ...wording
}: SectionProps<'certifications'>) => {
  if (!section) return null;
  const words = wordsFor(wording);
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ul className="careers-cards">
        {section.items.map((item) => (
          <CertificationItem key={item.documentId} item={item} words={words} />
        ))}
      </ul>
    </SectionFrame>
  );
};
