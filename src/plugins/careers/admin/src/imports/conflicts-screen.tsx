import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { guideAddress } from '../compose/guide-address';
import { useText } from '../shell/use-text';
import { IMPORTS } from './addresses';
import { useImportConflictsQuery } from './api';
import { Card } from './card';
import { ConflictSettling } from './conflict-settling';

const OfGuide = ({ documentId, locale }: { readonly documentId: string; readonly locale: string }) => {
  const text = useText();
  const { currentData } = useImportConflictsQuery({ documentId, locale });
  const title = text('imports.conflicts.of', { role: currentData?.role ?? '' });
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={text('imports.conflicts.about')}
        navigationAction={
          <Link tag={NavLink} startIcon={<ArrowLeft />} to={IMPORTS} end>
            {text('imports.title')}
          </Link>
        }
      />
      <Layouts.Content>
        <Card>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ConflictSettling documentId={documentId} locale={locale} />
            <div>
              <Link tag={NavLink} to={guideAddress({ documentId, locale })}>
                {text('imports.open-guide')}
              </Link>
            </div>
          </Flex>
        </Card>
      </Layouts.Content>
    </>
  );
};

/** The screen on which the conflicts of one guide are settled. */
const ConflictsScreen = () => {
  const { documentId, locale } = useParams();
  return (
    <Page.Main>
      {documentId !== undefined && locale !== undefined ? (
        <OfGuide documentId={documentId} locale={locale} />
      ) : (
        <Page.Error />
      )}
    </Page.Main>
  );
};

export default ConflictsScreen;
