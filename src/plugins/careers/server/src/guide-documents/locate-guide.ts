import type { Core } from '@strapi/strapi';
import { foldName } from '../../../core/model/names';
import { rowsOf } from '../strapi/documents';

interface GuideRow {
  readonly documentId: string;
  readonly slug: string | null;
  readonly role: string;
  readonly locale: string;
  readonly aliases?: readonly { readonly label: string; readonly hidden?: boolean }[];
}

/** Finds the guide that a document is about, among the drafts (a published guide has one too). */
export class GuideDirectory {
  private constructor(private readonly rows: GuideRow[]) {}

  static async load({ strapi }: { strapi: Core.Strapi }): Promise<GuideDirectory> {
    const rows = await rowsOf(strapi, 'guide').findMany<GuideRow>({
      where: { publishedAt: null },
      select: ['documentId', 'slug', 'role', 'locale'],
      populate: { aliases: true },
    });
    return new GuideDirectory(rows);
  }

  remember(row: GuideRow): void {
    const index = this.rows.findIndex(
      ({ documentId, locale }) => documentId === row.documentId && locale === row.locale,
    );
    if (index < 0) this.rows.push(row);
    else this.rows[index] = row;
  }

  bySlug(slug: string, locale: string): GuideRow | undefined {
    return this.rows.find((row) => row.slug === slug && row.locale === locale);
  }

  /**
   * The guide that a document is about: the one with its slug, else the one with its role. Only a document without a
   * slug may also mean a guide that lists its role among the alternate titles.
   */
  find({
    slug,
    role,
    locale,
  }: {
    readonly slug?: string;
    readonly role: string;
    readonly locale: string;
  }): GuideRow | undefined {
    const bySlug = slug ? this.bySlug(slug, locale) : undefined;
    if (bySlug) return bySlug;
    const folded = foldName(role);
    const inLocale = this.rows.filter((row) => row.locale === locale);
    const byRole = inLocale.find((row) => foldName(row.role) === folded);
    if (byRole || slug) return byRole;
    return inLocale.find((row) => row.aliases?.some(({ label }) => foldName(label) === folded));
  }

  /**
   * The guide that a translation belongs to.
   *
   * @param translationOf slug of the guide in another locale
   */
  original({
    translationOf,
    locale,
  }: {
    readonly translationOf: string;
    readonly locale: string;
  }): GuideRow | undefined {
    return this.rows.find((row) => row.slug === translationOf && row.locale !== locale);
  }
}
