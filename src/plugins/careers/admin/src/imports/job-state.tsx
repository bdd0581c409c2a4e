import { Badge } from '@strapi/design-system';
import { isOver, type ImportJob } from '../../../core/imports/job';
import { useText } from '../shell/use-text';

const COLOURS = {
  queued: { background: 'neutral150', text: 'neutral800' },
  running: { background: 'primary100', text: 'primary700' },
  done: { background: 'success100', text: 'success700' },
  failed: { background: 'danger100', text: 'danger700' },
  cancelled: { background: 'neutral150', text: 'neutral800' },
} as const;

type Shown = Pick<ImportJob, 'state' | 'cancelRequested'>;

export const JobState = ({ job: { state, cancelRequested } }: { readonly job: Shown }) => {
  const text = useText();
  const { background, text: colour } = COLOURS[state];
  const isEnding = cancelRequested && !isOver(state);
  return (
    <Badge backgroundColor={background} textColor={colour}>
      {text(isEnding ? 'imports.state.cancelling' : `imports.state.${state}`)}
    </Badge>
  );
};

/** Records of which something was written, or would be. */
export const written = ({ totals }: Pick<ImportJob, 'totals'>): number =>
  totals.created + totals.updated + totals.conflict;

export const isDryRun = ({ options }: Pick<ImportJob, 'options'>): boolean =>
  options.kind === 'import' && options.dryRun;
