import { SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

type ProseKey = 'overview' | 'education' | 'careerTips';

const proseSection = (key: ProseKey) => {
  const Prose = ({ section, id = SECTION_IDS[key] }: Omit<SectionProps<ProseKey>, 'locale' | 'messages'>) =>
    section ? (
      <SectionFrame id={id} heading={section.heading} className={`careers-${id}`}>
        <RichText text={section.body} />
      </SectionFrame>
    ) : null;
  return Prose;
};

export const OverviewSection = proseSection('overview');
export const EducationSection = proseSection('education');
export const CareerTipsSection = proseSection('careerTips');
