import type { Core } from '@strapi/strapi';

/** What this room needs to know of an attribute. */
export interface Attribute {
  readonly type: string;
  /** Of type `component`: its uid. */
  readonly component?: string;
  /** Of type `relation`: the uid of what it leads to. */
  readonly target?: string;
  readonly maxLength?: number;
}

/** The attributes of a content type or component, by name. @throws Error when there is none of that uid */
export const attributesOf = (strapi: Core.Strapi, uid: string): Readonly<Record<string, Attribute>> => {
  const models: { readonly getModel: (uid: string) => { readonly attributes: Record<string, Attribute> } | undefined } =
    strapi as never;
  const model = models.getModel(uid);
  if (model === undefined) throw new Error(`There is no model "${uid}".`);
  return model.attributes;
};
