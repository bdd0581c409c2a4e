import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReferrersRequest } from '../../../core/publishing';
import { useText } from '../shell/use-text';
import { useReferrersQuery } from './api';

const FEW = 8;

/** Says which public guides lead to some that are about to be taken away. */
const ReferrersNote = ({ guides }: ReferrersRequest) => {
  const text = useText();
  const { data, isError } = useReferrersQuery({ guides });
  if (isError) {
    return (
      <Typography tag="p" textColor="danger700">
        {text('publishing.referrersFailed')}
      </Typography>
    );
  }
  if (data === undefined) return <Loader small>{text('publishing.referrersLoading')}</Loader>;
  return (
    <Box background={data.total > 0 ? 'warning100' : 'neutral100'} hasRadius padding={4} width="100%" role="status">
      <Typography tag="p" textColor={data.total > 0 ? 'neutral800' : 'neutral700'}>
        {text('publishing.referrers', { count: data.total })}
      </Typography>
      {data.total > 0 ? (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
          {data.guides.slice(0, FEW).map(({ documentId, locale, role }) => (
            <li key={`${documentId} ${locale}`}>
              <Link
                to={`/content-manager/collection-types/plugin::careers.guide/${documentId}?plugins[i18n][locale]=${locale}`}
                target="_blank"
              >
                <Typography textColor="neutral800">{role}</Typography>
              </Link>
            </li>
          ))}
          {data.total > FEW ? (
            <Typography tag="li" variant="pi">
              {text('publishing.referrersMore', { count: data.total - FEW })}
            </Typography>
          ) : null}
        </Flex>
      ) : null}
    </Box>
  );
};

export default ReferrersNote;
