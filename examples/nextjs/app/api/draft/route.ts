import { cookies, draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import { CareersError } from 'strapi-plugin-careers/client';
import { careers, otherLocales } from '../../../lib/careers';
import { guidePath } from '../../../lib/guide';
import { PREVIEW_COOKIE, PREVIEW_SECONDS } from '../../../lib/preview';

/** Strapi's preview opens this address: `/api/draft?slug=…&locale=…&token=…`. */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const [slug, locale, token] = ['slug', 'locale', 'token'].map((name) => searchParams.get(name) ?? '');
  if (!slug || !locale || !token) return new Response('slug, locale and token are needed', { status: 400 });
  try {
    // Strapi decides whether the token opens this guide; nobody else can enter draft mode.
    await careers.pages.get(slug, {
      locale,
      status: 'draft',
      previewToken: token,
      sections: ['seo'],
      init: { cache: 'no-store', next: {} },
    });
  } catch (error) {
    if (!(error instanceof CareersError)) throw error;
    return new Response(error.message, { status: error.status ?? 502 });
  }
  (await draftMode()).enable();
  (await cookies()).set(PREVIEW_COOKIE, token, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: PREVIEW_SECONDS });
  return redirect(guidePath(otherLocales.includes(locale) ? { slug, locale } : { slug }));
};
