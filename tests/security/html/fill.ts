import type { Core } from '@strapi/strapi';

interface Attribute {
  readonly type: string;
}
interface Model {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
interface Metadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, object>>;
}

const TEXTS = ['string', 'text', 'richtext', 'email'];
/** Says in which language a translation is: with another value nothing of it would be shown. */
const LEFT_ALONE = ['locale', 'slug'];

/** The content types and components that readers get to see, and the files that they show. */
const modelsOf = (strapi: Core.Strapi): readonly Model[] => {
  const all: readonly Model[] = Object.values({ ...strapi.contentTypes, ...strapi.components });
  const shown = ['guide', 'faq', 'skill', 'certification', 'field', 'contributor'].map(
    (name) => `plugin::careers.${name}`,
  );
  return all.filter(({ uid }) => shown.includes(uid) || uid.startsWith('careers.'));
};

/** A column of text, and how often it was filled. */
export interface Filled {
  readonly field: string;
  readonly rows: number;
}

/**
 * Puts a text into every field of text of every row, past all rules: what an earlier release, another plugin or somebody
 * with SQL may have left. The fields are found in the content model, so that new ones are tried too.
 */
export const fillEveryText = async (strapi: Core.Strapi, text: string): Promise<readonly Filled[]> => {
  const filled: Filled[] = [];
  for (const { uid, attributes } of modelsOf(strapi)) {
    const metadata: Metadata = strapi.db.metadata.get(uid);
    for (const [name, { type }] of Object.entries(attributes)) {
      if (!TEXTS.includes(type) || LEFT_ALONE.includes(name)) continue;
      const stored: { readonly columnName?: string } = metadata.attributes[name] ?? {};
      const column = stored.columnName ?? name;
      const rows: number = await strapi.db.connection(metadata.tableName).update({ [column]: text });
      filled.push({ field: `${uid}.${name}`, rows });
    }
  }
  await strapi.db.connection('files').update({ alternative_text: text, caption: text });
  return filled;
};
