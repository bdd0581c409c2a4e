import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ConflictChoice } from '../../../core/imports/conflicts';
import { conflictDetailsSchema } from '../../../core/revisions';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useImportConflictsQuery, useSettleImportConflictMutation } from './api';
import { ConflictCard } from './conflict-card';
import { Failure } from './failure';

interface Props {
  readonly documentId: string;
  readonly locale: string;
  readonly isNarrow?: boolean;
  /** Why nothing can be settled now; absent when it can. */
  readonly reasonAgainst?: string;
}

const isOvertaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'details' in error &&
  conflictDetailsSchema.safeParse(error.details).success;

/** The open conflicts of a guide, each with the two ways to settle it. */
export const ConflictSettling = ({ documentId, locale, isNarrow = false, reasonAgainst }: Props) => {
  const text = useText();
  const version = { documentId, locale };
  const { currentData, error, refetch } = useImportConflictsQuery(version, { refetchOnMountOrArgChange: true });
  const [settle, { isLoading, error: refusal, reset }] = useSettleImportConflictMutation();
  const [settled, setSettled] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const open = currentData?.conflicts;

  useEffect(() => {
    // The button that was pressed is gone: on with the next conflict, or with the message that there is none.
    if (settled > 0) list.current?.querySelector<HTMLElement>('button, [tabindex="-1"]')?.focus();
  }, [settled, open?.length]);

  if (error !== undefined && open === undefined) return <Failed error={error} onRetry={() => void refetch()} />;
  if (open === undefined) return <Loader small>{text('shell.loading')}</Loader>;

  const choose = async (conflict: string, choice: ConflictChoice): Promise<void> => {
    const answer = await settle({ ...version, conflict, choice, revision: currentData?.revision });
    if ('data' in answer) setSettled((count) => count + 1);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {refusal !== undefined && (
        <Failure
          title="imports.settle.failed"
          error={refusal}
          hint={isOvertaken(refusal) ? 'imports.settle.overtaken' : 'imports.try-again'}
          onClose={reset}
        />
      )}
      {reasonAgainst !== undefined && open.length > 0 && (
        <Typography textColor="neutral800">{reasonAgainst}</Typography>
      )}
      <Flex ref={list} direction="column" alignItems="stretch" gap={4} width="100%">
        {open.map((conflict, place) => {
          const headingId = `careers-conflict-${documentId}-${place}`;
          return (
            <ConflictCard
              key={`${conflict.source} ${conflict.id}`}
              conflict={conflict}
              headingId={headingId}
              isNarrow={isNarrow}
            >
              <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                {(['mine', 'theirs'] as const).map((choice) => (
                  <Button
                    key={choice}
                    size="S"
                    variant={choice === 'mine' ? 'secondary' : 'default'}
                    disabled={isLoading || reasonAgainst !== undefined}
                    aria-describedby={headingId}
                    onClick={() => void choose(conflict.id, choice)}
                  >
                    {text(`imports.settle.${choice}`)}
                  </Button>
                ))}
              </Flex>
            </ConflictCard>
          );
        })}
        {open.length === 0 && (
          <Typography tabIndex={-1} role="status" textColor="neutral800" style={{ outline: 'none' }}>
            {text(settled > 0 ? 'imports.settle.all' : 'imports.settle.none')}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};
