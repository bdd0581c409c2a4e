import { lazy, Suspense } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { Changing, ChangeProblem } from './use-change';

const WhatChanged = lazy(() => import('../revisions/what-changed'));

/** What a colleague saved, to be seen before the change is made again. */
const Comparison = ({ details }: Extract<ChangeProblem, { readonly kind: 'conflict' }>) => {
  const { documentId, locale, loaded, stored } = details;
  return (
    <Box background="neutral0" hasRadius padding={3} marginTop={2} maxHeight="30rem" overflow="auto" tabIndex={0}>
      <Suspense fallback={null}>
        <WhatChanged draft={{ documentId, locale }} loaded={loaded} stored={stored} />
      </Suspense>
    </Box>
  );
};

/** What the last change did, with a way back; or why it was not made, with a way on. */
export const ChangeReport = ({ changing }: { readonly changing: Changing }) => {
  const text = useText();
  const { done, problem, undo, isSaving } = changing;
  if (problem !== null) {
    const message =
      problem.kind === 'conflict'
        ? text('map.conflict', { role: problem.change.role, name: problem.details.changedBy ?? text('map.somebody') })
        : text('map.failed', { role: problem.change.role, message: problem.message });
    return (
      <Box padding={3} hasRadius background="danger100" borderColor="danger200" role="alert">
        <Typography textColor="danger700">{message}</Typography>
        {problem.kind === 'conflict' ? <Comparison {...problem} /> : null}
        <Flex gap={2} paddingTop={2}>
          <Button
            size="S"
            variant="secondary"
            loading={isSaving}
            onClick={() => {
              void changing.apply(problem.change);
            }}
          >
            {text('map.again')}
          </Button>
          <Button size="S" variant="tertiary" onClick={changing.dismissProblem}>
            {text('map.leave')}
          </Button>
        </Flex>
      </Box>
    );
  }
  return (
    <div role="status">
      {done === null ? null : (
        <Flex
          padding={3}
          gap={3}
          hasRadius
          background="success100"
          borderColor="success200"
          justifyContent="space-between"
        >
          <Typography textColor="success700">
            {text(done.isUndone ? 'map.undone' : 'map.saved', { role: done.change.role })}
          </Typography>
          {undo === null ? null : (
            <Button size="S" variant="tertiary" loading={isSaving} onClick={() => void undo()}>
              {text('map.undo')}
            </Button>
          )}
        </Flex>
      )}
    </div>
  );
};
