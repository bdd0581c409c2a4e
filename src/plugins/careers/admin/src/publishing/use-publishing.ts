import { useEffect, useRef, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Published, PublishPlan } from '../../../core/publishing';
import { conflictDetailsSchema, type ConflictDetails } from '../../../core/revisions';
import { useLazyGetStoredDraftQuery } from '../revisions/api';
import { usePlanPublishingMutation, usePublishGuideMutation } from './api';
import { canGoAlong, type Chosen } from './companions';
import type { GuideContext } from './context';
import { useSaveDraft } from './use-save-draft';

/** Why nothing was published. */
export type Refusal =
  | { readonly kind: 'invalid' | 'failed' }
  | { readonly kind: 'conflict'; readonly details: ConflictDetails }
  | { readonly kind: 'refused'; readonly message: string };

const readRefusal = (error: unknown): Refusal => {
  const { details, message }: { details?: unknown; message?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const conflict = conflictDetailsSchema.safeParse(details);
  if (conflict.success) return { kind: 'conflict', details: conflict.data };
  return { kind: 'refused', message: typeof message === 'string' ? message : '' };
};

const everything = (plan: PublishPlan): Chosen =>
  new Set([
    ...plan.faqs.filter(({ isAllowed }) => isAllowed).map(({ documentId }) => documentId),
    ...plan.guides.filter((guide) => canGoAlong(guide, plan.enforce)).map(({ documentId }) => documentId),
  ]);

/** The state of the dialog that publishes the guide whose form is open. */
export const usePublishing = (context: GuideContext) => {
  const [askForPlan] = usePlanPublishingMutation();
  const [publishGuide] = usePublishGuideMutation();
  const [keepDraft] = useLazyGetStoredDraftQuery();
  const saveDraft = useSaveDraft(context);
  const getValues = useForm('CareersPublish', (state) => state.getValues);
  const isModified = useForm('CareersPublish', (state) => state.modified);

  const [plan, setPlan] = useState<PublishPlan | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [published, setPublished] = useState<Published | null>(null);
  /** The guide, once a first attempt has created it. */
  const [createdId, setCreatedId] = useState<string | undefined>();
  const documentId = context.documentId ?? createdId;

  const look = async (): Promise<void> => {
    setPlan(null);
    setHasFailed(false);
    setRefusal(null);
    const values = getValues() as Record<string, unknown>;
    const { locale } = context;
    const answer = await askForPlan({
      ...(documentId !== undefined && { documentId }),
      ...(locale !== undefined && { locale }),
      ...((isModified || documentId === undefined) && { values }),
    });
    if ('error' in answer) {
      setHasFailed(true);
      return;
    }
    setPlan(answer.data);
    setChosen(everything(answer.data));
    // What the plan is about, to compare with: once somebody has written over it, the server has it no longer.
    const seen = answer.data;
    if (seen.documentId !== null && seen.revision !== null) {
      void keepDraft({ documentId: seen.documentId, locale: seen.locale, revision: seen.revision }, true);
    }
  };

  // Once: the form cannot change while the dialog is open.
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    void look();
  });

  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  const publishDraft = async (seen: PublishPlan): Promise<void> => {
    let target: { readonly documentId: string; readonly revision?: number | undefined } | undefined =
      documentId === undefined ? undefined : { documentId, revision: seen.revision ?? undefined };
    if (isModified || target === undefined) {
      const result = await saveDraft(documentId);
      if (result.kind !== 'saved') {
        setRefusal({ kind: result.kind });
        return;
      }
      target = result.saved;
      if (context.documentId === undefined) setCreatedId(target.documentId);
    }
    const pick = (entries: readonly { readonly documentId: string }[]) =>
      entries.map((entry) => entry.documentId).filter((id) => chosen.has(id));
    const answer = await publishGuide({
      documentId: target.documentId,
      locale: seen.locale,
      ...(target.revision !== undefined && { revision: target.revision }),
      faqs: pick(seen.faqs),
      guides: pick(seen.guides),
    });
    if ('error' in answer) setRefusal(readRefusal(answer.error));
    else setPublished(answer.data);
  };

  return {
    plan,
    hasFailed,
    chosen,
    choose,
    isWorking,
    isModified,
    refusal,
    published,
    /** Null unless the guide was created here: the form is still that of a new one. */
    createdId: createdId ?? null,
    look,
    publish: async (): Promise<void> => {
      if (plan === null) return;
      setIsWorking(true);
      setRefusal(null);
      try {
        await publishDraft(plan);
      } finally {
        setIsWorking(false);
      }
    },
  };
};
