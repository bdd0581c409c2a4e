import type { ReactNode } from 'react';
import { Link, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { GuideList, GuideListName, ListedGuide } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guideAddress } from './addresses';
import { PlainTable, type PlainColumn } from './plain-table';
import { Score } from './score';
import { STATE_LABELS, STATE_VARIANTS } from './states';

/** The heading over what puts a guide on the list; absent where the list's name says it all. */
const reasonOf = (list: GuideListName) => {
  if (list === 'unpublished-links') return 'overview.list.links';
  return list === 'retired-certifications' ? 'overview.list.certifications' : undefined;
};

const Plain = ({ children }: { readonly children: ReactNode }) => (
  <Typography textColor="neutral800">{children}</Typography>
);

interface GuideTableProps {
  readonly found: GuideList;
  readonly list: GuideListName;
  readonly title: string;
}

/** Guides of a list, each leading to its form. */
export const GuideTable = ({ found: { guides, locale }, list, title }: GuideTableProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const reason = reasonOf(list);
  const columns: readonly PlainColumn[] = [
    { id: 'guide', label: text('overview.list.guide') },
    { id: 'field', label: text('overview.list.field') },
    { id: 'state', label: text('overview.list.state') },
    reason === undefined
      ? { id: 'readiness', label: text('overview.list.readiness') }
      : { id: 'because', label: text(reason) },
    { id: 'changed', label: text('overview.list.changed') },
  ];
  const cellsOf = ({ documentId, role, field, state, updatedAt, score, because }: ListedGuide) => ({
    guide: (
      <Link tag={NavLink} to={guideAddress({ documentId, locale })}>
        {role === '' ? documentId : role}
      </Link>
    ),
    field: <Plain>{field ?? '–'}</Plain>,
    state: (
      <Status variant={STATE_VARIANTS[state]} size="XS">
        <Typography variant="omega" fontWeight="bold">
          {text(STATE_LABELS[state])}
        </Typography>
      </Status>
    ),
    readiness: score === null ? <Plain>{text('overview.list.unknown')}</Plain> : <Score score={score} />,
    because: <Plain>{because.join(', ')}</Plain>,
    changed: <Plain>{updatedAt === null ? '–' : formatDate(updatedAt, { dateStyle: 'medium' })}</Plain>,
  });
  return (
    <PlainTable
      label={title}
      columns={columns}
      rows={guides.map((guide) => ({ id: guide.documentId, cells: cellsOf(guide) }))}
    />
  );
};
