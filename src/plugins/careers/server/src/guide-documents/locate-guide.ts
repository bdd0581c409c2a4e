import type { Core } from '@strapi/strapi';
import { foldName } from '../../../core/model/names';
import { localesOf } from '../strapi/locales';
import { rowsOf } from '../strapi/documents';

interface GuideRow {
  readonly documentId: string;
  readonly slug: string | null;
  readonly role: string;
  readonly locale: string;
  readonly aliases?: readonly { readonly label: string; readonly hidden?: boolean }[];
}

type Index = Map<string, GuideRow[]>;

const put = (index: Index, key: string, row: GuideRow): void => {
  index.set(key, [...(index.get(key) ?? []), row]);
};

const take = (index: Index, key: string, row: GuideRow): void => {
  const rest = (index.get(key) ?? []).filter((other) => other !== row);
  if (rest.length > 0) index.set(key, rest);
  else index.delete(key);
};

const keyOf = (locale: string, name: string): string => `${locale} ${name}`;

/** Finds the guide that a document is about, among the drafts (a published guide has one too). */
export class GuideDirectory {
  private readonly byDocument = new Map<string, GuideRow>();
  private readonly bySlugs: Index = new Map();
  private readonly byRoles: Index = new Map();
  private readonly byAliases: Index = new Map();

  private constructor(private readonly defaultLocale: string) {}

  static async load({ strapi }: { strapi: Core.Strapi }): Promise<GuideDirectory> {
    const directory = new GuideDirectory(await localesOf(strapi).getDefaultLocale());
    const rows = await rowsOf(strapi, 'guide').findMany<GuideRow>({
      where: { publishedAt: null },
      select: ['documentId', 'slug', 'role', 'locale'],
      populate: { aliases: { select: ['label'] } },
      orderBy: { id: 'asc' },
    });
    for (const row of rows) directory.remember(row);
    return directory;
  }

  private each(row: GuideRow, change: typeof put): void {
    const { locale, slug, role, aliases = [] } = row;
    if (slug !== null) change(this.bySlugs, slug, row);
    change(this.byRoles, keyOf(locale, foldName(role)), row);
    for (const label of new Set(aliases.map((alias) => foldName(alias.label)))) {
      change(this.byAliases, keyOf(locale, label), row);
    }
  }

  remember(row: GuideRow): void {
    const key = keyOf(row.locale, row.documentId);
    const before = this.byDocument.get(key);
    if (before) this.each(before, take);
    this.byDocument.set(key, row);
    this.each(row, put);
  }

  /** A document in one locale. */
  version(documentId: string, locale: string): GuideRow | undefined {
    return this.byDocument.get(keyOf(locale, documentId));
  }

  bySlug(slug: string, locale: string): GuideRow | undefined {
    return this.bySlugs.get(slug)?.find((row) => row.locale === locale);
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
    const key = keyOf(locale, foldName(role));
    const byRole = this.byRoles.get(key)?.[0];
    if (byRole || slug) return byRole;
    return this.byAliases.get(key)?.[0];
  }

  /**
   * The guide that a translation belongs to; of several that have the slug, the one in the default locale.
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
    const rows = (this.bySlugs.get(translationOf) ?? []).filter((row) => row.locale !== locale);
    return rows.find((row) => row.locale === this.defaultLocale) ?? rows[0];
  }
}
