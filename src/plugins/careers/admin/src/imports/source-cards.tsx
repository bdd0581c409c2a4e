import { useState } from 'react';
import { Flex, Grid, LinkButton, Typography, Button } from '@strapi/design-system';
import { ArrowRight, Download } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ListedSource } from '../../../core/imports/job-requests';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { newImportAddress } from './addresses';
import { useImportSourcesQuery } from './api';
import { saveFile } from './save-file';
import { templatesOf, type Template } from './templates';

const SourceCard = styled.section`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  inline-size: 100%;
  padding: 2rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const save = async ({ fileName, type, make }: Template): Promise<void> => {
  saveFile(fileName, new Blob([await make()], { type }));
};

const Templates = ({ source }: { readonly source: string }) => {
  const text = useText();
  const [hasFailed, setFailed] = useState(false);
  const templates = templatesOf(source);
  if (templates.length === 0) return null;
  const download = async (template: Template): Promise<void> => {
    setFailed(false);
    try {
      await save(template);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Flex gap={2} wrap="wrap">
      {templates.map((template) => (
        <Button
          key={template.fileName}
          size="S"
          variant="ghost"
          startIcon={<Download />}
          aria-label={text('imports.template', { file: template.fileName })}
          onClick={() => void download(template)}
        >
          {template.fileName}
        </Button>
      ))}
      {hasFailed ? (
        <Typography variant="pi" textColor="danger600" role="alert">
          {text('shell.error')}
        </Typography>
      ) : null}
    </Flex>
  );
};

const OneSource = ({ source: { name, title, takes } }: { readonly source: ListedSource }) => {
  const text = useText();
  return (
    <SourceCard aria-labelledby={`imports-source-${name}`}>
      <Typography variant="delta" tag="h3" id={`imports-source-${name}`}>
        {title}
      </Typography>
      <Typography textColor="neutral600" style={{ flexGrow: 1, overflowWrap: 'anywhere' }}>
        {takes}
      </Typography>
      <Templates source={name} />
      <div>
        <LinkButton
          tag={NavLink}
          to={newImportAddress(name)}
          variant="secondary"
          endIcon={<ArrowRight />}
          aria-label={text('imports.choose.source', { source: title })}
        >
          {text('imports.choose')}
        </LinkButton>
      </div>
    </SourceCard>
  );
};

/** A card for each source: what files it takes, and files to fill in for content of one's own. */
export const SourceCards = () => {
  const { data, error, refetch } = useImportSourcesQuery(undefined);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  return (
    <Grid.Root gap={4}>
      {data.map((source) => (
        <Grid.Item key={source.name} col={4} m={6} xs={12} alignItems="stretch">
          <OneSource source={source} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
