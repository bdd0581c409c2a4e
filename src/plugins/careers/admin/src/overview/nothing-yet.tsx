import { Flex, EmptyStateLayout, LinkButton, Typography } from '@strapi/design-system';
import { File, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import type { Overview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { ADDRESSES, guideListAddress } from './addresses';
import { useLanguageName } from './language-name';

interface NothingYetProps {
  readonly overview: Overview;
  readonly canCompose: boolean;
}

/** A language without guides that others have: which ones there are to translate. */
const fullestOther = ({ locale, locales }: Overview) => {
  const total = (other: Overview['locales'][number]) => other.draft + other.modified + other.published;
  return locales
    .filter((other) => other.code !== locale && total(other) > 0)
    .map((other) => ({ code: other.code, count: total(other) }))
    .sort((one, other) => other.count - one.count)[0];
};

/** Invites to the first guide, of all or of a language. */
export const NothingYet = ({ overview, canCompose }: NothingYetProps) => {
  const text = useText();
  const other = fullestOther(overview);
  const language = useLanguageName()(overview.locale);
  const nothing = text(overview.isRestricted ? 'overview.empty.own' : 'overview.empty.title');
  const title = other === undefined ? nothing : text('overview.empty.locale', { language });
  const invitation =
    other === undefined
      ? text('overview.empty.text')
      : text('overview.empty.locale-text', { language, count: other.count });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {title}
      </Typography>
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" aria-hidden />}
        content={invitation}
        hasRadius
        shadow="tableShadow"
        action={
          <Flex gap={3} wrap="wrap" justifyContent="center">
            {canCompose && (
              <LinkButton tag={NavLink} to={ADDRESSES.newGuide} startIcon={<Plus />}>
                {text('overview.new-guide')}
              </LinkButton>
            )}
            {canCompose && other === undefined && (
              <LinkButton tag={NavLink} to={ADDRESSES.newFromDocument} variant="secondary" startIcon={<File />}>
                {text('overview.empty.document')}
              </LinkButton>
            )}
            {other !== undefined && (
              <LinkButton
                tag={NavLink}
                to={guideListAddress({
                  list: 'missing-translation',
                  locale: other.code,
                  translation: overview.locale,
                })}
                variant="secondary"
              >
                {text('overview.empty.locale-list')}
              </LinkButton>
            )}
            {!canCompose && (
              <LinkButton tag={NavLink} to={ADDRESSES.manager} variant="secondary">
                {text('overview.empty.manager')}
              </LinkButton>
            )}
          </Flex>
        }
      />
    </Flex>
  );
};
