import { useState } from 'react';
import type { NameChange, NameOrder, TestAnswer } from '../../../core/match-tester';
import { foldName } from '../../../core/model/names';
import { useSetNameMutation, useTestTextMutation, useUndoNameMutation, type Question } from './api';

/** A text with what was read in it. */
export interface Tested {
  readonly question: Question;
  readonly answer: TestAnswer;
}

/** What was done to a name last. */
export interface Done {
  readonly change: NameChange;
  /** Of the skill or certification. */
  readonly name: string;
  readonly isUndone: boolean;
}

/** Whether a text is read as an entry by a name that was just given to it. */
export const isReadBy = ({ terms }: TestAnswer, { documentId, label }: NameChange): boolean =>
  terms
    .filter((term) => term.documentId === documentId)
    .some(({ evidence }) =>
      evidence.some(({ text, name }) => [text, name?.label ?? ''].some((one) => foldName(one) === foldName(label))),
    );

/** Tries texts and changes names; after each change the text is tried again. The text is kept while the screen is open. */
export const useTester = () => {
  const [ask, asking] = useTestTextMutation();
  const [set, setting] = useSetNameMutation();
  const [takeBack, takingBack] = useUndoNameMutation();
  const [tested, setTested] = useState<Tested>();
  const [done, setDone] = useState<Done>();

  const run = async (question: Question): Promise<void> => {
    const result = await ask(question);
    if ('data' in result) setTested({ question, answer: result.data });
  };
  const finish = async (change: NameChange | undefined, rest: Omit<Done, 'change'>): Promise<boolean> => {
    if (change === undefined) return false;
    if (tested !== undefined) await run(tested.question);
    setDone({ change, ...rest });
    return true;
  };
  const forgetRefusal = (): void => {
    setting.reset();
    takingBack.reset();
  };
  return {
    tested,
    done,
    isAsking: asking.isLoading,
    isChanging: setting.isLoading || takingBack.isLoading,
    failure: asking.error,
    refusal: takingBack.error ?? setting.error,
    test: async (question: Question): Promise<void> => {
      setDone(undefined);
      await run(question);
    },
    /** @returns whether it was done; if not, `refusal` says why */
    setName: async (order: Omit<NameOrder, 'locale'>, name: string): Promise<boolean> => {
      setDone(undefined);
      forgetRefusal();
      const result = await set(tested ? { ...order, locale: tested.question.locale } : order);
      return finish('data' in result ? result.data : undefined, { name, isUndone: false });
    },
    undo: async ({ change, name }: Done): Promise<void> => {
      setDone(undefined);
      forgetRefusal();
      const result = await takeBack(change);
      await finish('data' in result ? result.data : undefined, { name, isUndone: true });
    },
    forgetRefusal,
    forgetFailure: asking.reset,
    close: (): void => {
      setDone(undefined);
    },
  };
};

export type Tester = ReturnType<typeof useTester>;
