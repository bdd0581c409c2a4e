import { z } from 'zod';
import { peek, readJson, SourceFileError, type FileSet } from '../../files';

/** A content item of an Orchard Core recipe; its fields stand under its own type. */
const itemSchema = z.looseObject({
  ContentItemId: z.string(),
  ContentType: z.string(),
  DisplayText: z.string().nullish(),
});
export type ContentItem = z.infer<typeof itemSchema>;

const fieldsSchema = z.record(z.string(), z.unknown());
const referencesSchema = z.looseObject({ ContentItemIds: z.array(z.string()) });
const htmlSchema = z.looseObject({ Html: z.string() });
const textSchema = z.looseObject({ Text: z.string() });
const valueSchema = z.looseObject({ Value: z.number() });

/** A reference by type and name in place of an id, as recipes write what another recipe brings. */
const BY_NAME = /GetContentItemIdByDisplayText\("([^"]+)", "((?:[^"\\]|\\.)*)"\)/;

export const fieldsOf = (item: ContentItem): Readonly<Record<string, unknown>> =>
  fieldsSchema.safeParse(item[item.ContentType]).data ?? {};

export const htmlOf = (field: unknown): string => htmlSchema.safeParse(field).data?.Html ?? '';
export const textOf = (field: unknown): string => textSchema.safeParse(field).data?.Text.trim() ?? '';
export const numberOf = (field: unknown): number | undefined => valueSchema.safeParse(field).data?.Value;
export const referencesOf = (field: unknown): readonly string[] =>
  referencesSchema.safeParse(field).data?.ContentItemIds ?? [];

export const titleOf = (item: ContentItem): string => textFrom(item.TitlePart, 'Title') || (item.DisplayText ?? '');

/** A text that stands under a name of its own: `{Title: …}`, `{UrlName: …}`. */
export const textFrom = (part: unknown, key: string): string => {
  const value = fieldsSchema.safeParse(part).data?.[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** Where an item was found. */
export interface Found {
  readonly item: ContentItem;
  readonly file: string;
}

const recipeNames = (files: FileSet): string[] => files.names().filter((name) => name.toLowerCase().endsWith('.json'));

/** Whether one of the files has job profiles in it, by its beginning. */
export const hasJobProfiles = async (files: FileSet): Promise<boolean> => {
  for (const name of recipeNames(files)) {
    const start = await peek(files, name);
    if (start.includes('"ContentItemId"') && start.includes('"JobProfile"')) return true;
  }
  return false;
};

/** Lists of items, in whatever step of a recipe they stand. */
const listsIn = (recipe: unknown): unknown[] => {
  if (Array.isArray(recipe)) return recipe;
  const parts: unknown[] = Object.values(fieldsSchema.safeParse(recipe).data ?? {});
  return (
    parts
      .filter((part) => Array.isArray(part))
      .flatMap((entries: readonly unknown[]) => [...entries])
      // A step is an object with a list of its own, `{name: 'Content', data: […]}`.
      .flatMap((entry) => (itemSchema.safeParse(entry).success ? [entry] : listsIn(entry)))
  );
};

/** All content items of the recipes, and how they refer to each other. */
export class ContentItems {
  private readonly byId = new Map<string, Found>();
  private readonly byName = new Map<string, Found>();

  /** @throws SourceFileError when a recipe is no JSON, or none has a job profile in it */
  static async load(files: FileSet): Promise<ContentItems> {
    const items = new ContentItems();
    for (const file of recipeNames(files)) {
      for (const entry of listsIn(await readJson(files, file))) {
        const { data: item } = itemSchema.safeParse(entry);
        if (item) items.add({ item, file });
      }
    }
    if (items.profiles().length === 0) {
      throw new SourceFileError('There is no job profile here: no content item of the type JobProfile.', {
        file: files.label,
        found: files.names().join(', '),
        allowed: 'recipes (.json) with JobProfile items',
      });
    }
    return items;
  }

  private add(found: Found): void {
    const { ContentItemId: id, ContentType: type, DisplayText: name } = found.item;
    this.byId.set(id, found);
    if (name) this.byName.set(`${type} ${name}`, found);
  }

  profiles(): readonly Found[] {
    return [...this.byId.values()].filter(({ item }) => item.ContentType === 'JobProfile');
  }

  /** @returns the items that are there, and the references of those that are not */
  resolve(field: unknown): { readonly items: readonly ContentItem[]; readonly unresolved: readonly string[] } {
    const references = referencesOf(field).map((reference) => {
      const [, type, name] = BY_NAME.exec(reference) ?? [];
      const found = type === undefined ? this.byId.get(reference) : this.byName.get(`${type} ${name ?? ''}`);
      return { reference, item: found?.item };
    });
    return {
      items: references.flatMap(({ item }) => item ?? []),
      unresolved: references.flatMap(({ reference, item }) => (item ? [] : [reference])),
    };
  }
}
