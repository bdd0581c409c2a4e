import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { countPrompts } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { contentOf, namesIn, takenEntries } from './draft';
import { knownAs, type ChosenType } from './known-names';
import { useReview } from './review-context';

interface Props {
  readonly warnings: readonly string[];
  readonly shareFaqs: boolean;
  readonly onShareFaqs: (share: boolean) => void;
}

const COUNTED = ['skills', 'steps', 'certifications', 'faqs'] as const;

/** How much was recognised, what has no place, and what saving will create besides the guide. */
export const ReviewSummary = ({ warnings, shareFaqs, onShareFaqs }: Props) => {
  const text = useText();
  const { draft, names, showLines } = useReview();
  const named = namesIn(draft);
  const newNames = (type: ChosenType): readonly string[] =>
    named[type].filter((name) => knownAs(names, type, name) === null);
  const created = [
    { key: 'compose.summary.new-skills', names: newNames('skill') },
    { key: 'compose.summary.new-certifications', names: newNames('certification') },
  ] as const;
  const open = draft.leftovers.filter(({ fate }) => fate === undefined);
  const first = open[0];
  const prompts = countPrompts(contentOf(draft));
  return (
    <Box
      tag="section"
      aria-label={text('compose.summary')}
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
    >
      <Box role="status">
        <Typography tag="p" fontWeight="semiBold">
          {COUNTED.map((list) => text(`compose.summary.${list}`, { count: takenEntries(draft, list).length })).join(
            ' · ',
          )}
        </Typography>
      </Box>
      {first !== undefined && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          <Typography textColor="neutral800">{text('compose.summary.leftovers', { count: open.length })}</Typography>
          {showLines && (
            <TextButton
              onClick={() => {
                showLines(first);
              }}
            >
              {text('compose.summary.show-leftovers')}
            </TextButton>
          )}
        </Flex>
      )}
      {prompts > 0 && (
        <Typography tag="p" paddingTop={2}>
          {text('compose.summary.prompts', { count: prompts })}
        </Typography>
      )}
      {created.map(
        ({ key, names: list }) =>
          list.length > 0 && (
            <Typography key={key} tag="p" paddingTop={2}>
              {text(key, { count: list.length, names: list.join(', ') })}
            </Typography>
          ),
      )}
      {warnings.map((warning) => (
        <Typography key={warning} tag="p" paddingTop={2} textColor="neutral800">
          {text('compose.summary.warning', { warning })}
        </Typography>
      ))}
      {takenEntries(draft, 'faqs').length > 0 && (
        <Box paddingTop={3}>
          <Checkbox
            checked={shareFaqs}
            onCheckedChange={(checked) => {
              onShareFaqs(checked === true);
            }}
          >
            {text('compose.summary.share-faqs')}
          </Checkbox>
        </Box>
      )}
    </Box>
  );
};
