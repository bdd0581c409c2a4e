import { z } from 'zod';
import {
  attemptSchema,
  deliveriesSchema,
  webhooksAnswerSchema,
  webhookSchema,
  webhookSecretSchema,
  type Attempt,
  type Deliveries,
  type DeliveryState,
  type Webhook,
  type WebhookInput,
  type WebhooksAnswer,
  type WebhookSecret,
} from '../../../core/webhooks';
import { careersApi } from '../shell/api';

interface Answer {
  readonly data: unknown;
}
interface Named {
  readonly id: number;
}

const replayedSchema = z.object({ replayed: z.number() });

const webhooksApi = careersApi.injectEndpoints({
  endpoints: (builder) => ({
    getWebhooks: builder.query<WebhooksAnswer, undefined>({
      query: () => ({ url: '/careers/webhooks', method: 'GET' }),
      transformResponse: ({ data }: Answer) => webhooksAnswerSchema.parse(data),
      providesTags: ['CareersWebhooks'],
    }),
    createWebhook: builder.mutation<WebhookSecret, WebhookInput>({
      query: (data) => ({ url: '/careers/webhooks', method: 'POST', data }),
      transformResponse: ({ data }: Answer) => webhookSecretSchema.parse(data),
      invalidatesTags: ['CareersWebhooks'],
    }),
    changeWebhook: builder.mutation<Webhook, Named & { readonly input: WebhookInput }>({
      query: ({ id, input }) => ({ url: `/careers/webhooks/${id}`, method: 'PUT', data: input }),
      transformResponse: ({ data }: Answer) => webhookSchema.parse(data),
      invalidatesTags: ['CareersWebhooks'],
    }),
    deleteWebhook: builder.mutation<undefined, Named>({
      query: ({ id }) => ({ url: `/careers/webhooks/${id}`, method: 'DELETE' }),
      transformResponse: () => undefined,
      invalidatesTags: ['CareersWebhooks'],
    }),
    rotateSecret: builder.mutation<WebhookSecret, Named>({
      query: ({ id }) => ({ url: `/careers/webhooks/${id}/rotate`, method: 'POST' }),
      transformResponse: ({ data }: Answer) => webhookSecretSchema.parse(data),
      invalidatesTags: ['CareersWebhooks'],
    }),
    testWebhook: builder.mutation<Attempt, Named>({
      query: ({ id }) => ({ url: `/careers/webhooks/${id}/test`, method: 'POST' }),
      transformResponse: ({ data }: Answer) => attemptSchema.parse(data),
    }),
    getDeliveries: builder.query<
      Deliveries,
      Named & { readonly page: number; readonly pageSize: number; readonly state?: DeliveryState }
    >({
      query: ({ id, ...params }) => ({ url: `/careers/webhooks/${id}/deliveries`, method: 'GET', config: { params } }),
      transformResponse: ({ data }: Answer) => deliveriesSchema.parse(data),
      providesTags: ['CareersWebhooks'],
    }),
    getAttempts: builder.query<Attempt[], Named & { readonly delivery: number }>({
      query: ({ id, delivery }) => ({ url: `/careers/webhooks/${id}/deliveries/${delivery}`, method: 'GET' }),
      transformResponse: ({ data }: Answer) => z.array(attemptSchema).parse(data),
      providesTags: ['CareersWebhooks'],
    }),
    replayDead: builder.mutation<{ readonly replayed: number }, Named & { readonly deliveries?: number[] }>({
      query: ({ id, ...data }) => ({ url: `/careers/webhooks/${id}/replay`, method: 'POST', data }),
      transformResponse: ({ data }: Answer) => replayedSchema.parse(data),
      invalidatesTags: ['CareersWebhooks'],
    }),
  }),
});

export const {
  useGetWebhooksQuery,
  useCreateWebhookMutation,
  useChangeWebhookMutation,
  useDeleteWebhookMutation,
  useRotateSecretMutation,
  useTestWebhookMutation,
  useGetDeliveriesQuery,
  useGetAttemptsQuery,
  useReplayDeadMutation,
} = webhooksApi;
