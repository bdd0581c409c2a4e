import { useState } from 'react';
import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { MOST_TEXT } from '../../../core/match';
import type { TesterStart } from '../../../core/match-tester';
import { LanguageChoice } from '../shell/language-choice';
import { useText } from '../shell/use-text';
import type { Question } from './api';
import { GuideChoice } from './guide-choice';

interface Props {
  readonly start: TesterStart;
  readonly isAsking: boolean;
  readonly isAgain: boolean;
  readonly onAsk: (question: Question) => void;
}

/** The text to try, its language, and the guide to compare it with. */
export const QuestionForm = ({ start, isAsking, isAgain, onAsk }: Props) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const [words, setWords] = useState('');
  const [locale, setLocale] = useState(start.defaultLocale);
  const [guide, setGuide] = useState<string>();
  const isLong = words.length > MOST_TEXT;
  return (
    <Box
      tag="form"
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        onAsk({ text: words, locale, ...(guide !== undefined && { guide }) });
      }}
    >
      <Field.Root
        name="text"
        hint={text('tester.text.hint', { count: formatNumber(MOST_TEXT) })}
        error={isLong ? text('tester.text.long', { count: formatNumber(words.length) }) : undefined}
      >
        <Field.Label>{text('tester.text')}</Field.Label>
        <Textarea
          value={words}
          rows={8}
          onChange={({ target }: { target: HTMLTextAreaElement }) => {
            setWords(target.value);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={4} paddingTop={4} alignItems="flex-end" wrap="wrap">
        {start.locales.length > 1 ? (
          <Box minWidth="18rem">
            <LanguageChoice
              label={text('tester.language')}
              locales={start.locales}
              value={locale}
              onChange={(code) => {
                setLocale(code);
                setGuide(undefined);
              }}
            />
          </Box>
        ) : null}
        <Box flex="1" minWidth="24rem" maxWidth="44rem">
          <GuideChoice key={locale} locale={locale} guide={guide} onChoose={setGuide} />
        </Box>
        <Button
          type="submit"
          size="L"
          startIcon={<Search />}
          loading={isAsking}
          disabled={words.trim() === '' || isLong}
        >
          {text(isAgain ? 'tester.again' : 'tester.run')}
        </Button>
      </Flex>
    </Box>
  );
};
