import type { Site } from '../site';
import type { GuideRecord } from './record';
import type { GuidePage } from './schema';

/** What JSON can hold; what is undefined is left out. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export interface PageExtensionContext {
  /** With all sections and both forms of Markdown, whatever was asked for. */
  readonly page: Omit<GuidePage, 'extensions' | 'jsonLd'>;
  readonly record: GuideRecord;
  readonly site: Site;
}

/**
 * Extension point: a further part of a guide's page. Must not change its input, and gives the same for the same page:
 * answers are kept until the page changes.
 */
export type PageExtension = (context: PageExtensionContext) => JsonValue;
