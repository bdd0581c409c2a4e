import { Box, LinkButton, Tabs } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { PLURALS, type ConceptKind } from '../../../core/taxonomy';
import { PLUGIN_ID } from '../plugin-id';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { useConceptDuplicatesQuery, useConceptsQuery } from './api';
import { ConceptsList } from './concepts-list';
import { Duplicates } from './duplicates';
import { entryPath } from './entry-link';
import { RecentMerges } from './recent-merges';
import { useContentAllowed } from '../shell/allowed';
import { useTableParams } from './use-table';

const TABS = ['all', 'duplicates', 'merges'] as const;

/** Everything about skills, or about certifications, in one place. */
export const ConceptsScreen = ({ kind }: { readonly kind: ConceptKind }) => {
  const text = useText();
  const { values, set } = useTableParams(['tab', 'pageSize']);
  const tab = TABS.find((name) => name === values.tab) ?? 'all';
  const { data } = useConceptsQuery({ kind, query: { pageSize: 1 } });
  const { data: duplicates } = useConceptDuplicatesQuery({ kind, page: 1, pageSize: 1 });
  const mayDo = useContentAllowed();
  const mayUpdateConcept = mayDo('update', kind);
  const mayUpdate = useMay('taxonomy.update') && mayUpdateConcept;
  const mayMerge = useMay('taxonomy.merge') && mayUpdateConcept && mayDo('delete', kind);
  const rights = { mayUpdate, mayMerge, mayRetire: mayUpdate && mayDo('update', 'guide') };
  const count = duplicates?.pagination.total ?? 0;
  const title = text(`taxonomy.${PLURALS[kind]}`);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={data ? text(`taxonomy.${PLURALS[kind]}.subtitle`, { total: data.pagination.total }) : undefined}
        secondaryAction={
          <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/match-tester`} variant="tertiary">
            {text('tester.open')}
          </LinkButton>
        }
        primaryAction={
          mayDo('create', kind) ? (
            <LinkButton tag={Link} to={entryPath({ type: kind })} startIcon={<Plus />}>
              {text(`taxonomy.create.${kind}`)}
            </LinkButton>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Tabs.Root
          variant="simple"
          value={tab}
          onValueChange={(next) => {
            set({ tab: next });
          }}
        >
          <Tabs.List aria-label={title}>
            <Tabs.Trigger value="all">{text('taxonomy.tab.all')}</Tabs.Trigger>
            <Tabs.Trigger value="duplicates">
              {count > 0 ? `${text('taxonomy.tab.duplicates')} (${count})` : text('taxonomy.tab.duplicates')}
            </Tabs.Trigger>
            <Tabs.Trigger value="merges">{text('taxonomy.tab.merges')}</Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={6}>
            <Tabs.Content value="all">
              <ConceptsList key={kind} kind={kind} rights={rights} />
            </Tabs.Content>
            <Tabs.Content value="duplicates">
              <Duplicates kind={kind} mayMerge={mayMerge} mayUpdate={mayUpdate} />
            </Tabs.Content>
            <Tabs.Content value="merges">
              <RecentMerges kind={kind} mayMerge={mayMerge} />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};
