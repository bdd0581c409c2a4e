import type { z } from 'zod';
import {
  guideChoicesSchema,
  nameUndoSchema,
  testAnswerSchema,
  testerStartSchema,
  type GuideChoice,
  type NameChange,
  type NameOrder,
  type TestAnswer,
  type TesterStart,
} from '../../../core/match-tester';
import { careersApi } from '../shell/api';

/** A text, and what it is tried in and against. */
export interface Question {
  readonly text: string;
  readonly locale: string;
  /** Slug; without one, the ten guides that fit best. */
  readonly guide?: string;
}

const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  ({ data }: { readonly data: unknown }): z.infer<Schema> =>
    schema.parse(data);

const post = (path: string, data: unknown) => ({ url: `/careers/match-tester${path}`, method: 'POST' as const, data });

const testerApi = careersApi.injectEndpoints({
  endpoints: (build) => ({
    testerStart: build.query<TesterStart, undefined>({
      query: () => ({ url: '/careers/match-tester' }),
      transformResponse: reading(testerStartSchema),
    }),
    testerGuides: build.query<GuideChoice[], { readonly q: string; readonly locale: string }>({
      query: (params) => ({ url: '/careers/match-tester/guides', config: { params } }),
      transformResponse: reading(guideChoicesSchema),
      providesTags: ['CareersGuides'],
    }),
    testText: build.mutation<TestAnswer, Question>({
      query: (data) => post('', data),
      transformResponse: reading(testAnswerSchema),
    }),
    setName: build.mutation<NameChange, NameOrder>({
      query: (data) => post('/names', data),
      transformResponse: reading(nameUndoSchema),
      invalidatesTags: ['CareersTaxonomy'],
    }),
    undoName: build.mutation<NameChange, NameChange>({
      query: (data) => post('/names/undo', data),
      transformResponse: reading(nameUndoSchema),
      invalidatesTags: ['CareersTaxonomy'],
    }),
  }),
});

export const {
  useTesterStartQuery,
  useTesterGuidesQuery,
  useTestTextMutation,
  useSetNameMutation,
  useUndoNameMutation,
} = testerApi;
