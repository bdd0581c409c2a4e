import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PageExtension } from '../../../core/page';
import type { JsonLdExtension } from '../../../core/json-ld';

interface Subject {
  readonly page: { readonly slug: string; readonly locale: string };
}

/** What the app's own code adds to guide pages. */
export const createExtensions = ({ strapi }: { strapi: Core.Strapi }) => {
  const ofPages = new Map<string, PageExtension>();
  const ofJsonLd: JsonLdExtension[] = [];

  /** A page is worth more than what is added to it: a fault of the app's own code is logged, and leaves that out. */
  const guarded =
    <Context extends Subject, Result>(name: string, extension: (context: Context) => Result, otherwise: Result) =>
    (context: Context): Result => {
      try {
        return extension(context);
      } catch (error) {
        const { slug, locale } = context.page;
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        strapi.log.error(`careers: ${name} failed for the guide "${slug}" (${locale}): ${reason}`);
        return otherwise;
      }
    };

  const assertEarly = (): void => {
    if (!strapi.isLoaded) return;
    throw new errors.ApplicationError(
      'Guide pages are extended in `register` or `bootstrap` of the app: answers may have been kept since.',
    );
  };

  return {
    ofPages,
    ofJsonLd,
    extendPage: (key: string, extension: PageExtension): void => {
      assertEarly();
      if (ofPages.has(key))
        throw new errors.ApplicationError(`Guide pages have an extension "${key}" already.`, { key });
      ofPages.set(key, guarded(`the page extension "${key}"`, extension, null));
    },
    extendJsonLd: (extension: JsonLdExtension): void => {
      assertEarly();
      ofJsonLd.push(guarded('a JSON-LD extension', extension, []));
    },
  };
};
