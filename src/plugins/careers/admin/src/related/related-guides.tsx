import { useRef, useState } from 'react';
import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { MOST_RELATED, type RelatedSuggestions, type SuggestedGuide } from '../../../core/related';
import { PanelError, PanelLoading } from '../guide-panels/panel-frame';
import type { OpenGuide } from '../guide-panels/register';
import { useGoToField } from '../shell/go-to-field';
import { useText } from '../shell/use-text';
import { useRelatedGuidesQuery } from './api';
import { FIELD, useRelatedPicks } from './related-picks';
import { Suggestion } from './suggestion';

const Suggestions = ({ picked, suggestions }: RelatedSuggestions) => {
  const text = useText();
  const goToField = useGoToField();
  const picks = useRelatedPicks(picked);
  const [added, setAdded] = useState(0);
  const said = useRef<HTMLDivElement>(null);
  const shown = suggestions.filter((guide) => !picks.isPicked(guide)).slice(0, MOST_RELATED);

  const add = (guides: readonly SuggestedGuide[]) => {
    picks.pick(guides);
    setAdded(guides.length);
    // The button that had the focus goes with what was added.
    said.current?.focus();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {picks.count + suggestions.length === 0 ? null : (
        <Typography variant="pi" textColor="neutral600">
          {text('related.picked', { count: picks.count })}
        </Typography>
      )}
      <Box>
        <TextButton
          onClick={() => {
            goToField(FIELD);
          }}
        >
          {text('related.goToField')}
        </TextButton>
      </Box>
      <div role="status" ref={said} tabIndex={-1}>
        {added > 0 ? (
          <Typography variant="pi" textColor="success700">
            {text('related.added', { count: added })}
          </Typography>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <Typography textColor="neutral600">
          {text(suggestions.length === 0 ? 'related.empty' : 'related.allPicked')}
        </Typography>
      ) : (
        <>
          <Box tag="ul">
            {shown.map((guide) => (
              <Suggestion
                key={guide.documentId}
                guide={guide}
                {...(!picks.isDisabled && {
                  onAdd: () => {
                    add([guide]);
                  },
                })}
              />
            ))}
          </Box>
          {picks.isDisabled || shown.length < 2 ? null : (
            <Button
              variant="tertiary"
              size="S"
              onClick={() => {
                add(shown);
              }}
            >
              {text('related.addAll', { count: shown.length })}
            </Button>
          )}
        </>
      )}
    </Flex>
  );
};

const Loaded = ({ documentId, locale }: { readonly documentId: string; readonly locale: string | undefined }) => {
  const { data, isError, refetch } = useRelatedGuidesQuery({ documentId, locale }, { refetchOnMountOrArgChange: true });
  if (data !== undefined) return <Suggestions {...data} />;
  return isError ? <PanelError onRetry={() => void refetch()} /> : <PanelLoading />;
};

/** Published guides that have much in common with the one that is open, to be picked as related. */
const RelatedGuides = ({ guide: { documentId, locale, version } }: { readonly guide: OpenGuide }) => {
  const text = useText();
  if (documentId === null) return <Typography textColor="neutral600">{text('related.saveFirst')}</Typography>;
  // After a save the guide may ask for other skills.
  return <Loaded key={version} documentId={documentId} locale={locale} />;
};

export default RelatedGuides;
