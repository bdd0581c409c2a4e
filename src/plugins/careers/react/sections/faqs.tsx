import { SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** Questions that open to their answers, without a script. */
export const FaqsSection = ({ section, id = SECTION_IDS.faqs }: Omit<SectionProps<'faqs'>, 'locale' | 'messages'>) =>
  section ? (
    <SectionFrame id={id} heading={section.heading}>
      <div className="careers-faqs">
        {section.items.map((faq) => (
          <details key={faq.documentId}>
            <summary>
              <h3>{faq.question}</h3>
            </summary>
            <RichText text={faq.answer} />
          </details>
        ))}
      </div>
    </SectionFrame>
  ) : null;
