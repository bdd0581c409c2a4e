import { SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** What the site offers to somebody who wants the job. */
export const CallToActionSection = ({
  section,
  id = SECTION_IDS.callToAction,
}: Omit<SectionProps<'callToAction'>, 'locale' | 'messages'>) =>
  section ? (
    <SectionFrame id={id} heading={section.heading} className="careers-call">
      {section.text ? <p>{section.text}</p> : null}
      {section.url ? (
        <p>
          <a className="careers-button" href={section.url}>
            {section.label ?? section.heading}
          </a>
        </p>
      ) : null}
    </SectionFrame>
  ) : null;
