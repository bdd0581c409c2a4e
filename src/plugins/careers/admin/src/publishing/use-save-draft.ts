import { unstable_useDocumentActions as useDocumentActions, useAPIErrorHandler, useForm } from '@strapi/strapi/admin';
import type { GuideContext } from './context';

/** Relations in the form carry what the server is sent beside what the form shows. */
const toData = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value !== 'object' || value === null) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toData(inner)]));
};

interface Saved {
  readonly documentId: string;
  readonly revision?: number | undefined;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly saved: Saved }
  /** The form says itself what is wrong with it. */
  | { readonly kind: 'invalid' }
  /** Strapi has told the editor why, and the form is as it was. */
  | { readonly kind: 'failed' };

const isSaved = (value: unknown): value is { readonly documentId: string; readonly revision?: unknown } =>
  typeof value === 'object' && value !== null && 'documentId' in value && typeof value.documentId === 'string';

/** Saves what the form holds as a draft, as Strapi's own button does; nothing when there is nothing to save. */
export const useSaveDraft = ({ collectionType, model, documentId, locale }: GuideContext) => {
  const { create, update } = useDocumentActions();
  const { _unstableFormatValidationErrors: toFormErrors } = useAPIErrorHandler();
  const validate = useForm('CareersPublish', (state) => state.validate);
  const setErrors = useForm('CareersPublish', (state) => state.setErrors);
  const getValues = useForm('CareersPublish', (state) => state.getValues);
  const resetForm = useForm('CareersPublish', (state) => state.resetForm);

  /** @param known the document, once it was created by an attempt before this one */
  return async (known: string | undefined): Promise<SaveResult> => {
    const { errors } = await validate(true, { status: 'published' });
    if (errors) return { kind: 'invalid' };
    const values = getValues();
    const data = toData(values) as Record<string, unknown>;
    const params = locale === undefined ? {} : { locale };
    const target = known ?? documentId;
    const result = await (target === undefined
      ? create({ model, params }, data)
      : update({ collectionType, model, documentId: target, params }, data));
    if ('error' in result) {
      const { error } = result;
      if ('name' in error && error.name === 'ValidationError') setErrors(toFormErrors(error as never));
      return { kind: 'failed' };
    }
    const saved: unknown = 'data' in result ? result.data : undefined;
    if (!isSaved(saved)) return { kind: 'failed' };
    // The number of this save is what the next one goes on from.
    resetForm({ ...values, ...(typeof saved.revision === 'number' && { revision: saved.revision }) });
    return {
      kind: 'saved',
      saved: {
        documentId: saved.documentId,
        revision: typeof saved.revision === 'number' ? saved.revision : undefined,
      },
    };
  };
};
