import { useState } from 'react';
import { Alert, Box, EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { NameOrder } from '../../../core/match-tester';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { Waiting } from '../taxonomy/states';
import { AddName } from './add-name';
import { useTesterStartQuery } from './api';
import { Coverage } from './coverage';
import { FoundList } from './found-list';
import { LastChange } from './last-change';
import { MarkedText } from './marked-text';
import { QuestionForm } from './question-form';
import { useTester, type Tested, type Tester } from './use-tester';

const saidBy = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';

const Result = ({ tester, tested }: { readonly tester: Tester; readonly tested: Tested }) => {
  const text = useText();
  const [chosen, setChosen] = useState<string>();
  const [words, setWords] = useState('');
  const { question, answer } = tested;
  const { terms, guides } = answer;
  const setName = (order: Omit<NameOrder, 'locale'>, name: string) => {
    void tester.setName(order, name);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={tester.isAsking}>
      <LastChange tester={tester} />
      <Grid.Root gap={4}>
        <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          <MarkedText text={question.text} terms={terms} chosen={chosen} onChoose={setChosen} onSelect={setWords} />
          <Coverage key={question.guide} guides={guides} isOne={question.guide !== undefined} />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          {terms.length === 0 ? (
            <Box background="neutral0" padding={4} hasRadius shadow="tableShadow" role="status">
              <Typography textColor="neutral800">{text('tester.nothing')}</Typography>
            </Box>
          ) : (
            <FoundList
              terms={terms}
              chosen={chosen}
              isChanging={tester.isChanging}
              onChoose={setChosen}
              onSetName={setName}
            />
          )}
          <AddName words={words} isChanging={tester.isChanging} onWords={setWords} onAdd={tester.setName} />
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};

/** Tries the résumé match on a text, and puts right on the spot what it reads wrongly. */
const MatchTesterScreen = () => {
  const text = useText();
  const { data: start, error, refetch } = useTesterStartQuery(undefined);
  const tester = useTester();
  const { tested, failure, isAsking } = tester;
  return (
    <Page.Main>
      <Page.Title>{text('tester.title')}</Page.Title>
      <Layouts.Header title={text('tester.title')} subtitle={text('tester.subtitle')} />
      <Layouts.Content>
        {start === undefined ? (
          error === undefined ? (
            <Waiting />
          ) : (
            <Failed error={error} onRetry={() => void refetch()} />
          )
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <QuestionForm
              start={start}
              isAsking={isAsking}
              isAgain={tested !== undefined}
              onAsk={(question) => {
                void tester.test(question);
              }}
            />
            {failure === undefined ? null : (
              <Alert variant="danger" role="alert" closeLabel={text('tester.close')} onClose={tester.forgetFailure}>
                {text('tester.failed', { message: saidBy(failure) })}
              </Alert>
            )}
            {tested === undefined ? (
              isAsking ? (
                <Waiting />
              ) : (
                <EmptyStateLayout content={text('tester.before')} />
              )
            ) : (
              <Result tester={tester} tested={tested} />
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default MatchTesterScreen;
