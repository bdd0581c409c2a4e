import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { CAREERS_TAG } from '../../../lib/careers';

const isSecret = (given: string | null): boolean => {
  const [expected, found] = [process.env.REVALIDATE_SECRET ?? '', given ?? ''].map((text) => Buffer.from(text));
  if (!expected || !found || expected.length === 0 || expected.length !== found.length) return false;
  return timingSafeEqual(expected, found);
};

/**
 * Called by a webhook of Strapi whenever an entry is published, changed or deleted. A skill, a FAQ or a related guide may
 * stand on any page, so all pages are made anew, each when it is next asked for.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (!isSecret(request.headers.get('x-revalidate-secret'))) return new Response('Wrong secret', { status: 401 });
  revalidateTag(CAREERS_TAG, { expire: 0 });
  return Response.json({ revalidated: CAREERS_TAG });
};
