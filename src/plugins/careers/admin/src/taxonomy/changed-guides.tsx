import type { ReactNode } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ChangedGuide } from '../../../core/taxonomy';
import { useText } from '../shell/use-text';

/** The versions of one guide that change. */
export interface ChangedDocument {
  readonly documentId: string;
  readonly title: string;
  readonly versions: readonly ChangedGuide[];
}

export const groupByDocument = (guides: readonly ChangedGuide[]): readonly ChangedDocument[] => {
  const documents = new Map<string, ChangedGuide[]>();
  for (const guide of guides) documents.set(guide.documentId, [...(documents.get(guide.documentId) ?? []), guide]);
  return [...documents].map(([documentId, versions]) => ({ documentId, title: versions[0]?.title ?? '', versions }));
};

/** How many guides have a published version that changes. */
export const countLive = (guides: readonly ChangedGuide[]): number =>
  new Set(guides.filter(({ status }) => status === 'published').map(({ documentId }) => documentId)).size;

const useChangeWords = () => {
  const text = useText();
  return ({ place, from, to, isDropped }: ChangedGuide['changes'][number]): string => {
    const change = text(isDropped ? 'taxonomy.change.drop' : 'taxonomy.change.replace', { from, to });
    return place === null ? change : text('taxonomy.change.in', { place, change });
  };
};

/** Every guide that changes, with what changes in it; in a box of its own that scrolls. */
export const ChangedGuides = ({
  guides,
  before,
}: {
  readonly guides: readonly ChangedGuide[];
  /** In front of each guide. */
  readonly before?: (guide: ChangedDocument) => ReactNode;
}) => {
  const text = useText();
  const words = useChangeWords();
  return (
    <Box
      maxHeight="26rem"
      overflow="auto"
      borderColor="neutral200"
      hasRadius
      tabIndex={0}
      role="group"
      aria-label={text('taxonomy.column.guides')}
    >
      <ul>
        {groupByDocument(guides).map((guide) => (
          <Box tag="li" key={guide.documentId} padding={3} borderColor="neutral150" borderWidth="0 0 1px">
            <Flex gap={3} alignItems="flex-start">
              {before?.(guide)}
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Flex gap={2} wrap="wrap">
                  <Typography fontWeight="semiBold" textColor="neutral800">
                    {guide.title}
                  </Typography>
                  {guide.versions.map(({ locale, status }) => (
                    <Badge
                      key={`${locale} ${status}`}
                      backgroundColor={status === 'published' ? 'success100' : 'secondary100'}
                      textColor={status === 'published' ? 'success700' : 'secondary700'}
                    >
                      {`${locale} · ${text(`taxonomy.status.${status}`)}`}
                    </Badge>
                  ))}
                </Flex>
                {[...new Set(guide.versions.flatMap(({ changes }) => changes.map(words)))].map((change) => (
                  <Typography key={change} variant="pi" textColor="neutral600">
                    {change}
                  </Typography>
                ))}
              </Flex>
            </Flex>
          </Box>
        ))}
      </ul>
    </Box>
  );
};
