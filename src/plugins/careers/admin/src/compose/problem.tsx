import { Alert, Box, Typography } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';

interface FieldProblem {
  readonly path: readonly string[];
  readonly message: string;
}

export interface Failure {
  readonly message: string;
  readonly line?: number;
  readonly fields: readonly FieldProblem[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (details: unknown): FieldProblem[] =>
  isRecord(details) && Array.isArray(details.errors)
    ? details.errors.flatMap((each: unknown) =>
        isRecord(each) && Array.isArray(each.path) && typeof each.message === 'string'
          ? [{ path: each.path.map(String), message: each.message }]
          : [],
      )
    : [];

/** What a failed request says, whatever it failed at. */
export const failureOf = (error: unknown, unknownMessage: string): Failure => {
  if (!isRecord(error)) return { message: unknownMessage, fields: [] };
  const { message, details } = error;
  const line = isRecord(details) && typeof details.line === 'number' ? details.line : undefined;
  return {
    message: typeof message === 'string' && message !== '' ? message : unknownMessage,
    ...(line !== undefined && { line }),
    fields: fieldsOf(details),
  };
};

/** Whether the request was too long for the server to take in. */
export const isTooLarge = (error: unknown): boolean => isRecord(error) && error.status === 413;

/** Why something was not done, and at which fields; what was entered stays. */
export const Problem = ({
  title,
  failure,
  onClose,
}: {
  readonly title: MessageKey;
  readonly failure: Failure;
  readonly onClose: () => void;
}) => {
  const text = useText();
  const said = failure.fields.map(({ message }) => message);
  return (
    <Box role="alert" paddingBottom={4}>
      <Alert variant="danger" title={text(title)} closeLabel={text('compose.close')} onClose={onClose}>
        <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
          {failure.line === undefined
            ? failure.message
            : text('compose.problem.line', { line: failure.line, message: failure.message })}
        </Typography>
        {said.length > 1 &&
          failure.fields.map(({ path, message }) => (
            <Typography key={path.join('.')} tag="p">
              {message}
            </Typography>
          ))}
      </Alert>
    </Box>
  );
};
