import { useCallback, useEffect, useMemo, useState } from 'react';
import { Box, Button, Flex, Grid, MenuItem, SimpleMenu } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { Layouts, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { Composed, ReadDocument, Start } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { AboutGuide } from './about-guide';
import { useComposeCreateMutation } from './api';
import { addEntry, contentOf, draftOf, setPartField, setText, type Change, type Draft, type Lines } from './draft';
import { guideAddress } from './guide-address';
import { isListKey, isPartKey, SECTION_ORDER, type SectionKey } from './guide-fields';
import { knownNamesOf, withName, type ChosenType } from './known-names';
import type { ChosenName } from './name-dialog';
import { failureOf, Problem, type Failure } from './problem';
import { ReviewProvider, type Review as ReviewState } from './review-context';
import { ReviewSummary } from './review-summary';
import { GuideSection, OtherValues } from './sections';
import { SourcePane } from './source-pane';

interface Props {
  readonly start: Start;
  readonly composed: Composed;
  /** Where it was read from; none for a template or a copy. */
  readonly source?: { readonly text: string; readonly read: ReadDocument };
  readonly onBack: () => void;
}

const isShown = (draft: Draft, section: SectionKey): boolean => {
  if (isListKey(section)) return (draft.lists[section]?.length ?? 0) > 0;
  if (isPartKey(section)) return draft.parts[section] !== undefined;
  return draft.texts[section] !== undefined;
};

const beginSection = (section: SectionKey): Change => {
  if (isListKey(section)) return addEntry(section, section === 'tasks' ? { core: true } : {});
  if (isPartKey(section)) return setPartField(section, 'text', undefined);
  return setText(section, '');
};

/** Sections that the guide does not have yet. */
const AddSection = ({ draft, change }: Pick<ReviewState, 'draft' | 'change'>) => {
  const text = useText();
  const missing = SECTION_ORDER.filter((section) => !isShown(draft, section));
  if (missing.length === 0) return null;
  return (
    <Box>
      <SimpleMenu variant="tertiary" startIcon={<Plus />} label={text('compose.add-section')}>
        {missing.map((section) => (
          <MenuItem
            key={section}
            onSelect={() => {
              change(beginSection(section));
            }}
          >
            {text(`compose.section.${section}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
    </Box>
  );
};

/** Asks before the browser leaves a guide that is saved nowhere. */
const useLeaveWarning = (): void => {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, []);
};

/** A guide that is not saved yet: what was recognised beside its source, every guess open to correction. */
export const Review = ({ start, composed, source, onBack }: Props) => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState(() => draftOf(composed, source?.read));
  const [names, setNames] = useState(() => knownNamesOf(composed.names));
  const [shown, setShown] = useState<Lines>();
  const [shareFaqs, setShareFaqs] = useState(source !== undefined);
  const [failure, setFailure] = useState<Failure>();
  const [create, { isLoading }] = useComposeCreateMutation();
  useLeaveWarning();

  const change = useCallback((next: Change) => {
    setDraft(next);
  }, []);
  const learnName = useCallback((type: ChosenType, name: ChosenName) => {
    setNames((known) => withName(known, type, name));
  }, []);
  const hasSource = source !== undefined;
  const review = useMemo<ReviewState>(
    () => ({ draft, change, names, learnName, start, ...(hasSource && { showLines: setShown }) }),
    [draft, change, names, learnName, start, hasSource],
  );

  const save = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await create({ guide: contentOf(draft), shareFaqs });
    if ('error' in answer) {
      setFailure(failureOf(answer.error, text('shell.error')));
      return;
    }
    const { missingGuides } = answer.data;
    toggleNotification({
      type: missingGuides.length > 0 ? 'warning' : 'success',
      message:
        missingGuides.length > 0
          ? text('compose.created.missing', { slugs: missingGuides.join(', ') })
          : text('compose.created'),
    });
    navigate(guideAddress(answer.data));
  };

  const sections = (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ReviewSummary warnings={source?.read.warnings ?? []} shareFaqs={shareFaqs} onShareFaqs={setShareFaqs} />
      <AboutGuide />
      {SECTION_ORDER.filter((section) => isShown(draft, section)).map((section) => (
        <GuideSection key={section} section={section} />
      ))}
      <OtherValues />
      <AddSection draft={draft} change={change} />
    </Flex>
  );

  return (
    <ReviewProvider value={review}>
      <Layouts.Header
        title={text('compose.title')}
        subtitle={text(source === undefined ? 'compose.review.made' : 'compose.review.read')}
        navigationAction={
          <Flex justifyContent="flex-start">
            <Button variant="ghost" startIcon={<ArrowLeft />} onClick={onBack}>
              {text('compose.back')}
            </Button>
          </Flex>
        }
        primaryAction={
          <Button loading={isLoading} disabled={(draft.texts.role ?? '').trim() === ''} onClick={() => void save()}>
            {text('compose.create')}
          </Button>
        }
      />
      <Layouts.Content>
        {failure && (
          <Problem
            title="compose.create.failed"
            failure={failure}
            onClose={() => {
              setFailure(undefined);
            }}
          />
        )}
        {source === undefined ? (
          sections
        ) : (
          <Grid.Root gap={6}>
            <Grid.Item col={5} s={12} direction="column" alignItems="stretch" style={{ height: '100%' }}>
              <SourcePane source={source.text} sections={source.read.sections} shown={shown} />
            </Grid.Item>
            <Grid.Item col={7} s={12} direction="column" alignItems="stretch">
              {sections}
            </Grid.Item>
          </Grid.Root>
        )}
      </Layouts.Content>
    </ReviewProvider>
  );
};
