import type { GuidePagePart } from '../core/page';
import { directionOf, type MessageOverrides } from '../core/words';
import { contentsOf, TableOfContents } from './contents';
import { AtAGlance, GuideHeader } from './header';
import { JsonLd } from './json-ld';
import {
  CallToActionSection,
  CareerTipsSection,
  CertificationsSection,
  EducationSection,
  EntryRoutesSection,
  FaqsSection,
  LegalRequirementsSection,
  LevelsSection,
  OccupationCodes,
  OutlookSection,
  OverviewSection,
  People,
  PreparationSection,
  ProgressionSection,
  RelatedSection,
  SalariesSection,
  SkillsSection,
  SourcesSection,
  StepsSection,
  TasksSection,
  WorkingConditionsSection,
} from './sections';

export interface GuidePageProps {
  /** `GET /api/careers/pages/:slug`, whole or with some sections only. */
  readonly page: GuidePagePart;
  /** Language of the words around the content; the page's own unless told. */
  readonly locale?: string;
  readonly messages?: MessageOverrides;
  /** Puts the page's JSON-LD into it; true unless told. */
  readonly jsonLd?: boolean;
  /** Handed to the JSON-LD element. */
  readonly nonce?: string;
}

/**
 * A whole guide page, from its h1 to its sources. It belongs into the page's `main`. Needs no script in the browser and
 * `strapi-plugin-careers/react/styles.css` for its looks.
 */
export const GuidePage = ({ page, locale = page.locale, messages, jsonLd = true, nonce }: GuidePageProps) => {
  const wording = messages ? { locale, messages } : { locale };
  return (
    <article className="careers-guide" lang={page.locale} dir={directionOf(page.locale)}>
      <GuideHeader page={page} {...wording} />
      <AtAGlance page={page} {...wording} />
      <div className="careers-columns">
        <TableOfContents entries={contentsOf(page)} {...wording} />
        <div className="careers-body">
          <OverviewSection section={page.overview} />
          <TasksSection section={page.tasks} {...wording} />
          <SkillsSection section={page.skills} {...wording} />
          <StepsSection section={page.steps} {...wording} />
          <EducationSection section={page.education} />
          <PreparationSection section={page.preparation} {...wording} />
          <EntryRoutesSection section={page.entryRoutes} {...wording} />
          <LegalRequirementsSection section={page.legalRequirements} {...wording} />
          <CertificationsSection section={page.certifications} {...wording} />
          <WorkingConditionsSection section={page.workingConditions} {...wording} />
          <LevelsSection section={page.levels} {...wording} />
          <SalariesSection section={page.salaries} {...wording} />
          <OutlookSection section={page.outlook} {...wording} />
          <FaqsSection section={page.faqs} />
          <CareerTipsSection section={page.careerTips} />
          <CallToActionSection section={page.callToAction} />
          <ProgressionSection section={page.progression} {...wording} />
          <RelatedSection section={page.related} {...wording} />
          <SourcesSection section={page.sources} {...wording} />
          <OccupationCodes codes={page.externalIds} {...wording} />
          <People author={page.author} reviewer={page.reviewer} {...wording} />
        </div>
      </div>
      {jsonLd && page.jsonLd ? <JsonLd graph={page.jsonLd} nonce={nonce} /> : null}
    </article>
  );
};
