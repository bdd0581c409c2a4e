import { Link, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { Overview, RetiringCertification } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { certificationAddress, guideListAddress } from './addresses';
import { Card } from './card';
import { NumberLink } from './number-link';
import { PlainTable } from './plain-table';

const VARIANTS = { active: 'success', beta: 'secondary', retiring: 'warning', retired: 'danger' } as const;

const cellsOf = ({
  certification: { documentId, name, lifecycle, retiresAt, replacedBy, guides },
  text,
  date,
  locale,
}: {
  readonly certification: RetiringCertification;
  readonly text: ReturnType<typeof useText>;
  readonly date: (day: string) => string;
  readonly locale: string;
}) => ({
  name: (
    <Link tag={NavLink} to={certificationAddress(documentId)}>
      {name}
    </Link>
  ),
  lifecycle: (
    <Status variant={VARIANTS[lifecycle]} size="XS">
      <Typography variant="omega" fontWeight="bold">
        {text(`overview.certifications.${lifecycle}`)}
      </Typography>
    </Status>
  ),
  date: <Typography textColor="neutral800">{retiresAt === null ? '–' : date(retiresAt)}</Typography>,
  successor: <Typography textColor="neutral800">{replacedBy ?? '–'}</Typography>,
  guides: (
    <NumberLink
      value={guides}
      label={`${name}, ${text('overview.certifications.guides')}`}
      to={guideListAddress({ list: 'retired-certifications', locale })}
    />
  ),
});

/** Certifications that retire and that guides still recommend. */
export const CertificationsCard = ({ overview: { certifications, locale } }: { readonly overview: Overview }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const title = text('overview.certifications.title');
  // A calendar date has no time zone: read and shown in the same one, it stays the same day.
  const date = (day: string) => formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Card title={title}>
      <PlainTable
        label={title}
        columns={[
          { id: 'name', label: text('overview.certifications.name') },
          { id: 'lifecycle', label: text('overview.certifications.lifecycle') },
          { id: 'date', label: text('overview.certifications.date') },
          { id: 'successor', label: text('overview.certifications.successor') },
          { id: 'guides', label: text('overview.certifications.guides') },
        ]}
        rows={certifications.first.map((certification) => ({
          id: certification.documentId,
          cells: cellsOf({ certification, text, date, locale }),
        }))}
      />
    </Card>
  );
};
