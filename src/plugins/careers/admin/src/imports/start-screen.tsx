import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { ConflictedGuides } from './conflicted-guides';
import { PastImports } from './past-imports';
import { SourceCards } from './source-cards';

/** The screen *Imports*: what waits to be settled, where to begin one, and past ones with their reports. */
const ImportsScreen = () => {
  const text = useText();
  const mayRun = useMay('import.run');
  return (
    <Page.Main>
      <Page.Title>{text('imports.title')}</Page.Title>
      <Layouts.Header title={text('imports.title')} subtitle={text('imports.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
          <ConflictedGuides />
          {mayRun && (
            <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="imports-sources">
              <Typography variant="beta" tag="h2" id="imports-sources">
                {text('imports.sources')}
              </Typography>
              <SourceCards />
            </Flex>
          )}
          <PastImports />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ImportsScreen;
