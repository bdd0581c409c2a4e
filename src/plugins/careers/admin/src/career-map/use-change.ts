import { useRef, useState } from 'react';
import type { CareerMap } from '../../../core/career-map';
import { conflictDetailsSchema, type ConflictDetails } from '../../../core/revisions';
import { useChangeNextStepsMutation } from './api';

export interface Change {
  readonly documentId: string;
  /** Of the guide that is changed, for saying what was done. */
  readonly role: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export type ChangeProblem =
  | { readonly kind: 'conflict'; readonly details: ConflictDetails; readonly change: Change }
  | { readonly kind: 'failed'; readonly message: string; readonly change: Change };

const problemOf = (error: unknown, change: Change): ChangeProblem => {
  const { details, message } = error as { details?: unknown; message?: unknown };
  const conflict = conflictDetailsSchema.safeParse(details);
  if (conflict.success) return { kind: 'conflict', details: conflict.data, change };
  return { kind: 'failed', message: typeof message === 'string' ? message : '', change };
};

const inverseOf = ({ add, remove, ...rest }: Change): Change => ({ ...rest, add: remove, remove: add });

/** Adds and removes next steps, remembers the last change so that it can be taken back, and keeps what failed. */
export const useChange = (map: CareerMap | undefined) => {
  const [save, { isLoading }] = useChangeNextStepsMutation();
  const [undo, setUndo] = useState<Change | null>(null);
  const [done, setDone] = useState<{ readonly change: Change; readonly isUndone: boolean } | null>(null);
  const [problem, setProblem] = useState<ChangeProblem | null>(null);
  // The map is loaded again after each save, but the next change may come before that.
  const [saved, setSaved] = useState<Readonly<Record<string, number>>>({});

  const isBusy = useRef(false);

  const send = async (change: Change, isUndone: boolean): Promise<void> => {
    const { documentId, add, remove } = change;
    const drawn = map?.guides.find((guide) => guide.documentId === documentId)?.revision ?? 0;
    const revision = Math.max(drawn, saved[documentId] ?? 0);
    setProblem(null);
    const request = { locale: map?.locale ?? '', revision, add: [...add], remove: [...remove] };
    const result = await save({ documentId, request });
    if ('error' in result) {
      setProblem(problemOf(result.error, change));
      return;
    }
    setSaved((all) => ({ ...all, [documentId]: result.data.revision }));
    setDone({ change, isUndone });
    setUndo(isUndone ? null : inverseOf(change));
  };

  /** One change at a time: a second one would carry the revision from before the first. */
  const apply = async (change: Change, isUndone = false): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    await send(change, isUndone);
    isBusy.current = false;
  };

  return {
    apply: (change: Change) => apply(change),
    undo: undo === null ? null : () => apply(undo, true),
    done,
    problem,
    dismissProblem: () => {
      setProblem(null);
    },
    isSaving: isLoading,
  };
};

export type Changing = ReturnType<typeof useChange>;
