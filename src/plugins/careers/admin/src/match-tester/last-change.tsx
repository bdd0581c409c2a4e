import { Alert, Button, Flex } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import { useExplain } from '../taxonomy/states';
import { useLanguageName } from '../translations-state/use-language-name';
import { isReadBy, type Done, type Tester } from './use-tester';

const useDoneText = () => {
  const text = useText();
  const languageOf = useLanguageName();
  return ({ change, name, isUndone }: Done): string => {
    const { label, locale, before, after } = change;
    const where =
      locale === null ? text('tester.where.all') : text('tester.where.one', { language: languageOf(locale) });
    if (isUndone || after === null) return text('tester.done.undone', { label, name });
    if (after.matching === 'never') return text('tester.done.never', { label, name, where });
    if (before === null) return text('tester.done.added', { label, name, where });
    return text('tester.done.changed', { label, name, where, matching: text(`tester.matching.${after.matching}`) });
  };
};

/** What was done to a name last, with a way back; or why it was not done. */
export const LastChange = ({ tester }: { readonly tester: Tester }) => {
  const text = useText();
  const explain = useExplain();
  const say = useDoneText();
  const { tested, done, refusal, isChanging } = tester;
  if (done === undefined) {
    if (refusal === undefined) return null;
    return (
      <Alert variant="danger" role="alert" closeLabel={text('tester.close')} onClose={tester.forgetRefusal}>
        {explain(refusal)}
      </Alert>
    );
  }
  const { change, isUndone } = done;
  const isUnread =
    !isUndone &&
    change.after !== null &&
    change.after.matching !== 'never' &&
    tested !== undefined &&
    !isReadBy(tested.answer, change);
  return (
    <Alert
      variant={isUnread ? 'warning' : 'success'}
      role="status"
      closeLabel={text('tester.close')}
      onClose={tester.close}
      action={
        isUndone ? undefined : (
          <Flex paddingTop={2}>
            <Button
              size="S"
              variant="secondary"
              loading={isChanging}
              onClick={() => {
                void tester.undo(done);
              }}
            >
              {text('tester.undo')}
            </Button>
          </Flex>
        )
      }
    >
      {isUnread ? `${say(done)} ${text('tester.done.unread')}` : say(done)}
    </Alert>
  );
};
