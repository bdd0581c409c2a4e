import { revalidatePath } from 'next/cache';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** What this site looks at of an event; see docs/webhooks.md. */
interface Message {
  readonly type: string;
  readonly data: {
    readonly type?: string;
    readonly pages?: readonly { readonly slug: string; readonly locale: string }[];
  };
}

const DEFAULT_LOCALE = process.env.CAREERS_DEFAULT_LOCALE ?? 'en';

/** Where this site shows a guide. */
const pathOf = ({ slug, locale }: { readonly slug: string; readonly locale: string }): string =>
  `${locale === DEFAULT_LOCALE ? '' : `/${locale}`}/guides/${slug}`;

const verify = (body: string, headers: Headers): Message => {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const given = Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
  return new Webhook(process.env.CAREERS_WEBHOOK_SECRET ?? '').verify(body, given) as Message;
};

/**
 * Called by the careers plugin (Settings → Careers → Webhooks) with the pages that an event changes: exactly these are made
 * anew, each when it is next asked for. Lists change with every guide.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (!process.env.CAREERS_WEBHOOK_SECRET) return new Response('No secret is set', { status: 500 });
  const body = await request.text();
  try {
    const { data } = verify(body, request.headers);
    const paths = [...(data.pages ?? []).map(pathOf), ...(data.type === 'guide' ? ['/'] : [])];
    for (const path of paths) revalidatePath(path);
    return Response.json({ revalidated: paths });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return new Response('Wrong signature', { status: 401 });
    throw error;
  }
};
