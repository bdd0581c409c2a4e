import { Box, Flex, Typography } from '@strapi/design-system';
import type { ImportJob } from '../../../core/imports/job';
import { RECORD_STATUSES } from '../../../core/imports/record-report';
import { useText } from '../shell/use-text';
import { isDryRun, JobState } from './job-state';

/** What a job came to: a sentence, why it failed, and a number for each status. */
export const JobOutcome = ({ job }: { readonly job: ImportJob }) => {
  const text = useText();
  const { state, problem, totals } = job;
  const sentence = state === 'done' ? (isDryRun(job) ? 'done-dry' : 'done') : state;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} role="status" wrap="wrap">
        <JobState job={job} />
        <Typography>{text(`imports.outcome.${sentence}`)}</Typography>
      </Flex>
      {problem !== null && (
        <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
          <Typography textColor="danger700" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {problem}
          </Typography>
        </Box>
      )}
      <Flex tag="dl" gap={8} wrap="wrap">
        {RECORD_STATUSES.map((status) => (
          <Flex key={status} direction="column-reverse" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(isDryRun(job) ? `imports.would.${status}` : `imports.status.${status}`)}
            </Typography>
            <Typography tag="dd" variant="alpha" textColor={totals[status] > 0 ? 'neutral800' : 'neutral500'}>
              {String(totals[status])}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};
