import { Badge } from '@strapi/design-system';
import type { RecordStatus } from '../../../core/imports/record-report';
import { useText } from '../shell/use-text';

const COLOURS = {
  created: { background: 'success100', text: 'success700' },
  updated: { background: 'primary100', text: 'primary700' },
  unchanged: { background: 'neutral150', text: 'neutral800' },
  conflict: { background: 'warning100', text: 'neutral800' },
  rejected: { background: 'danger100', text: 'danger700' },
} as const;

/** @param isDryRun then nothing has happened yet: "would be created" */
export const StatusBadge = ({ status, isDryRun }: { readonly status: RecordStatus; readonly isDryRun: boolean }) => {
  const text = useText();
  const { background, text: colour } = COLOURS[status];
  return (
    <Badge backgroundColor={background} textColor={colour}>
      {text(isDryRun ? `imports.would.${status}` : `imports.status.${status}`)}
    </Badge>
  );
};
