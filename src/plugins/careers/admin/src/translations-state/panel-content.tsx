import { useEffect, useState } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import type { GuideTranslation } from '../../../core/translations';
import { useMayWrite } from '../career-map/use-may';
import { useText } from '../shell/use-text';
import { useCopyTranslationMutation, useGuideTranslationQuery, useMarkTranslatedMutation } from './api';
import { CopyDialog } from './copy-dialog';
import { copyKey } from './copy-key';
import { CopyReport } from './copy-report';
import { messageOfError } from './error-message';
import { SectionRow } from './section-row';
import { useLanguageName } from './use-language-name';

interface EditViewQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

interface PanelContentProps {
  readonly documentId: string;
  /** Changes with each save. */
  readonly savedAt: string;
}

const Sections = ({
  translation,
  mayWrite,
  isModified,
}: {
  readonly translation: GuideTranslation;
  readonly mayWrite: boolean;
  readonly isModified: boolean;
}) => {
  const text = useText();
  const [mark, { isLoading, error }] = useMarkTranslatedMutation();
  const [showsCurrent, setShowsCurrent] = useState(false);
  const { documentId, locale } = translation;
  const todo = translation.sections.filter(({ state }) => state !== 'empty' && state !== 'current');
  const current = translation.sections.filter(({ state }) => state === 'current');
  const rowOf = (section: (typeof todo)[number]) => (
    <SectionRow
      key={section.section}
      section={section}
      isSaving={isLoading}
      reasonAgainst={isModified ? text('translations.saveFirst') : undefined}
      {...(mayWrite && {
        onMark: () => {
          const { section: name, sourceHash } = section;
          void mark({ documentId, request: { locale, sections: [{ section: name, sourceHash }] } });
        },
      })}
    />
  );
  return (
    <>
      {error === undefined ? null : (
        <Typography role="alert" textColor="danger600">
          {text('translations.markFailed', { message: messageOfError(error) })}
        </Typography>
      )}
      {todo.length === 0 ? null : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%">
          {todo.map(rowOf)}
        </Flex>
      )}
      {current.length === 0 ? null : (
        <Box width="100%">
          <Button
            variant="ghost"
            size="S"
            aria-expanded={showsCurrent}
            onClick={() => {
              setShowsCurrent(!showsCurrent);
            }}
          >
            {text('translations.currentCount', { count: current.length })}
          </Button>
          {showsCurrent ? (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
              {current.map(rowOf)}
            </Flex>
          ) : null}
        </Box>
      )}
    </>
  );
};

/** How the guide in the form stands against the language that it is translated from. */
const PanelContent = ({ documentId, savedAt }: PanelContentProps) => {
  const text = useText();
  const [{ query }] = useQueryParams<EditViewQuery>();
  const locale = query.plugins?.i18n?.locale;
  const isModified = useForm('CareersTranslationPanel', ({ modified }) => modified);
  const mayWrite = useMayWrite('translation.update');
  const languageName = useLanguageName();
  const [isCopying, setCopying] = useState(false);
  const { data, isError, refetch } = useGuideTranslationQuery(
    { documentId, ...(locale !== undefined && { locale }) },
    { refetchOnMountOrArgChange: true },
  );

  const [, { data: copied, reset: forget }] = useCopyTranslationMutation({
    fixedCacheKey: copyKey({ documentId, locale: data?.locale ?? '' }),
  });

  useEffect(() => {
    if (savedAt !== '') void refetch();
  }, [savedAt, refetch]);

  if (isError) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} data-careers="translation">
        <Typography>{text('shell.error')}</Typography>
        <Button size="S" variant="tertiary" onClick={() => void refetch()}>
          {text('shell.retry')}
        </Button>
      </Flex>
    );
  }
  if (data === undefined) return <Loader small>{text('shell.loading')}</Loader>;

  const count = (state: string) => data.sections.filter((section) => section.state === state).length;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%" data-careers="translation">
      {data.sourceLocale === null ? (
        <Typography textColor="neutral600">{text('translations.isSource')}</Typography>
      ) : (
        <Typography textColor="neutral700">
          {text(data.revision === null ? 'translations.notStarted' : 'translations.summary', {
            source: languageName(data.sourceLocale),
            outdated: count('outdated'),
            missing: count('missing') + count('copied'),
          })}
        </Typography>
      )}
      {data.revision === null ? null : <Sections translation={data} mayWrite={mayWrite} isModified={isModified} />}
      {copied === undefined ? null : <CopyReport answer={copied} onClose={forget} />}
      {mayWrite && data.copyFrom.length > 0 ? (
        <Button
          variant="secondary"
          size="S"
          fullWidth
          onClick={() => {
            forget();
            setCopying(true);
          }}
        >
          {text('translations.copyFrom')}
        </Button>
      ) : null}
      {isCopying ? (
        <CopyDialog
          translation={data}
          isModified={isModified}
          onDone={() => {
            setCopying(false);
          }}
          onClose={() => {
            setCopying(false);
          }}
        />
      ) : null}
    </Flex>
  );
};

export default PanelContent;
