import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { NameOrder, TestedTerm } from '../../../core/match-tester';
import { ALIAS_MATCHINGS } from '../../../core/model/vocabulary';
import { useText } from '../shell/use-text';
import { EntryLink } from '../taxonomy/entry-link';

type Piece = TestedTerm['evidence'][number];

/** How often each wording occurs, in the order of the text. */
const wordingsOf = (evidence: readonly Piece[]): readonly { readonly piece: Piece; readonly times: number }[] => {
  const byText = new Map<string, { readonly piece: Piece; readonly times: number }>();
  for (const piece of evidence) {
    const known = byText.get(piece.text);
    byText.set(piece.text, { piece: known?.piece ?? piece, times: (known?.times ?? 0) + 1 });
  }
  return [...byText.values()];
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const useReading = () => {
  const text = useText();
  return ({ text: words, name }: Piece): string => {
    if (name === null) return text('tester.by.unknown');
    const { label, isPreferred } = name;
    if (!isSame(label, words)) return text('tester.by.spelling', { label });
    return isPreferred ? text('tester.by.preferred') : text('tester.by.alias', { label });
  };
};

interface Props {
  readonly term: TestedTerm;
  readonly mayUpdate: boolean;
  readonly isChanging: boolean;
  readonly onSetName: (order: Omit<NameOrder, 'locale'>, name: string) => void;
}

/** By which words an entry was found, and what can be done about each. */
export const FoundTerm = ({ term, mayUpdate, isChanging, onSetName }: Props) => {
  const text = useText();
  const reading = useReading();
  const { kind, documentId, name } = term;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      paddingTop={2}
      paddingBottom={4}
      paddingLeft={4}
      paddingRight={4}
    >
      {wordingsOf(term.evidence).map(({ piece, times }) => {
        const label = piece.name?.label ?? piece.text;
        return (
          <Box key={piece.text}>
            <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
              “{piece.text}” · {text('tester.times', { count: times })}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {reading(piece)}
            </Typography>
            {mayUpdate ? (
              <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
                <Field.Root>
                  <Field.Label>{text('tester.matching', { label })}</Field.Label>
                  <SingleSelect
                    size="S"
                    value={piece.name?.matching ?? 'normal'}
                    disabled={isChanging}
                    onChange={(chosen) => {
                      const matching = ALIAS_MATCHINGS.find((one) => one === chosen);
                      if (matching !== undefined) onSetName({ kind, documentId, label, matching }, name);
                    }}
                  >
                    {ALIAS_MATCHINGS.map((matching) => (
                      <SingleSelectOption key={matching} value={matching}>
                        {text(`tester.matching.${matching}`)}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
                <Flex>
                  <Button
                    size="S"
                    variant="danger-light"
                    startIcon={<Cross />}
                    disabled={isChanging}
                    onClick={() => {
                      onSetName({ kind, documentId, label: piece.text, matching: 'never' }, name);
                    }}
                  >
                    {text('tester.forbid', { text: piece.text, name })}
                  </Button>
                </Flex>
              </Flex>
            ) : null}
          </Box>
        );
      })}
      <EntryLink type={kind} documentId={documentId}>
        {text('tester.entry', { name })}
      </EntryLink>
    </Flex>
  );
};
