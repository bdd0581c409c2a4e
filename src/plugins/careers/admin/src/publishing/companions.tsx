import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { PlanFaq, PlanGuide, PublishPlan } from '../../../core/publishing';
import { useFindingTexts } from '../readiness/use-finding-texts';
import { useText } from '../shell/use-text';

/** What an editor has chosen to publish along, by document id. */
export type Chosen = ReadonlySet<string>;

interface Choice {
  readonly chosen: Chosen;
  readonly onChange: (documentId: string, isChosen: boolean) => void;
}

export const canGoAlong = ({ isAllowed, blockers }: PlanGuide, enforce: PublishPlan['enforce']): boolean =>
  isAllowed && (blockers.length === 0 || enforce !== 'block');

const FaqChoice = ({ faq, chosen, onChange }: Choice & { readonly faq: PlanFaq }) => {
  const text = useText();
  return (
    <Flex tag="li" gap={2} justifyContent="space-between" alignItems="flex-start">
      <Checkbox
        checked={chosen.has(faq.documentId)}
        disabled={!faq.isAllowed}
        onCheckedChange={(value) => {
          onChange(faq.documentId, value === true);
        }}
      >
        {faq.question}
      </Checkbox>
      <Box shrink={0}>
        <Badge>{text(faq.state === 'draft' ? 'publishing.faqDraft' : 'publishing.faqModified')}</Badge>
      </Box>
    </Flex>
  );
};

const GuideChoice = ({
  guide,
  enforce,
  chosen,
  onChange,
}: Choice & { readonly guide: PlanGuide; readonly enforce: PublishPlan['enforce'] }) => {
  const text = useText();
  const textsOf = useFindingTexts();
  return (
    <Box tag="li">
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Checkbox
          checked={chosen.has(guide.documentId)}
          disabled={!canGoAlong(guide, enforce)}
          onCheckedChange={(value) => {
            onChange(guide.documentId, value === true);
          }}
        >
          {[guide.role, text('publishing.withFaqs', { count: guide.faqCount })].filter(Boolean).join(' ')}
        </Checkbox>
        <Flex gap={1} shrink={0}>
          {guide.links.map((link) => (
            <Badge key={link}>{text(`publishing.${link}`)}</Badge>
          ))}
        </Flex>
      </Flex>
      {guide.isAllowed ? null : (
        <Typography tag="p" variant="pi" textColor="danger700">
          {text('publishing.notAllowed')}
        </Typography>
      )}
      {guide.blockers.length > 0 ? (
        <Box paddingLeft={7}>
          <Typography tag="p" variant="pi" textColor="danger700">
            {text('publishing.guideHeld')}
          </Typography>
          {guide.blockers.map((finding) => (
            <Typography key={finding.rule} tag="p" variant="pi" textColor="neutral600">
              {`${textsOf(finding).label}: ${textsOf(finding).fix}`}
            </Typography>
          ))}
        </Box>
      ) : null}
    </Box>
  );
};

/** What goes along, each to be ticked off. */
export const Companions = ({ plan, ...choice }: Choice & { readonly plan: PublishPlan }) => {
  const text = useText();
  return (
    <>
      {plan.faqs.length > 0 ? (
        <Box>
          <Typography tag="h3" variant="delta">
            {text('publishing.faqs')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {plan.faqs.map((faq) => (
              <FaqChoice key={faq.documentId} faq={faq} {...choice} />
            ))}
          </Flex>
        </Box>
      ) : null}
      {plan.guides.length > 0 ? (
        <Box>
          <Typography tag="h3" variant="delta">
            {text('publishing.guides')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {plan.guides.map((guide) => (
              <GuideChoice key={guide.documentId} guide={guide} enforce={plan.enforce} {...choice} />
            ))}
          </Flex>
        </Box>
      ) : null}
    </>
  );
};
