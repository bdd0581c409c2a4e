import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { changedSections } from '../../../../core/compare';
import type { GuidePreview } from '../../../../core/guide-preview';
import { ChangeBadge, DifferencesDialog, useComparisonWords } from '../../comparison';
import { LivePanel } from '../live-panel';
import type { OpenGuide } from '../register';
import { NotPublic } from './not-public';

const Summary = ({ preview }: { readonly preview: GuidePreview }) => {
  const { text, sectionName } = useComparisonWords();
  const [isOpen, setOpen] = useState(false);
  const sections = changedSections(preview.changes);
  const says = preview.isPublished ? 'panels.changes.sections' : 'panels.changes.first';
  return (
    <>
      <Typography variant="omega" role="status">
        {sections.length === 0 ? text('panels.changes.none') : text(says, { count: sections.length })}
      </Typography>
      {preview.isPublished && sections.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {sections.map(({ section, change }) => (
            <Flex key={section} tag="li" justifyContent="space-between" gap={2}>
              <Typography>{sectionName(section)}</Typography>
              {change === 'unchanged' ? null : <ChangeBadge change={change} />}
            </Flex>
          ))}
        </Flex>
      ) : null}
      <NotPublic entries={preview.notPublic} />
      {preview.isPublished && sections.length > 0 ? (
        <Button
          variant="tertiary"
          size="S"
          fullWidth
          onClick={() => {
            setOpen(true);
          }}
        >
          {text('panels.changes.show')}
        </Button>
      ) : null}
      {isOpen ? (
        <DifferencesDialog
          title={text('panels.changes.title')}
          closeLabel={text('panels.close')}
          legend={text('panels.changes.legend')}
          comparison={preview.changes}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
};

/** The published version against the form, section by section. */
const Changes = ({ guide }: { readonly guide: OpenGuide }) => (
  <LivePanel guide={guide}>{(preview) => <Summary preview={preview} />}</LivePanel>
);

export default Changes;
