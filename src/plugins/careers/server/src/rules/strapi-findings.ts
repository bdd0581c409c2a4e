import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isFields, type Fields } from '../../../core/rules';
import type { FieldError } from './errors';

interface Question {
  readonly strapi: Core.Strapi;
  readonly uid: UID.ContentType;
  readonly data: Fields;
  readonly isNew: boolean;
  readonly isDraft: boolean;
}

/**
 * Relations are left out, because at this point they hold document ids, which Strapi's validator takes for row ids; slugs
 * and other unique fields, because it asks the database about them, and a query that fails there ends the process.
 */
const withoutLookups = ({ strapi, uid, fields }: { strapi: Core.Strapi; uid: UID.Schema; fields: Fields }): Fields => {
  const { attributes } = strapi.getModel(uid);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const attribute = attributes[name];
      if (attribute === undefined || ['relation', 'media', 'uid'].includes(attribute.type)) return [];
      if ('unique' in attribute && attribute.unique === true) return [];
      if (attribute.type !== 'component') return [[name, value] as const];
      const strip = (entry: unknown) =>
        isFields(entry) ? withoutLookups({ strapi, uid: attribute.component, fields: entry }) : entry;
      return [[name, Array.isArray(value) ? value.map(strip) : strip(value)] as const];
    }),
  );
};

type Validate = (contentType: object, data: Fields, options: { readonly isDraft: boolean }) => Promise<unknown>;

/** Strapi has no other way to ask for its opinion without saving; should it ever go, only our own findings are told. */
const validatorFor = (strapi: Core.Strapi, isNew: boolean): Validate | undefined => {
  const validator: unknown = strapi.get('entityValidator');
  const validate = isFields(validator)
    ? validator[isNew ? 'validateEntityCreation' : 'validateEntityUpdate']
    : undefined;
  const isValidate = (value: unknown): value is Validate => typeof value === 'function';
  return isValidate(validate) ? validate : undefined;
};

const isFieldError = (value: unknown): value is FieldError =>
  isFields(value) && Array.isArray(value.path) && value.path.length > 0 && typeof value.message === 'string';

/**
 * What Strapi's own validation (required, lengths, lists of values) finds wrong with an entry that is refused anyway, so
 * that its author hears of everything at once.
 */
export const findStrapiErrors = async ({ strapi, uid, data, isNew, isDraft }: Question): Promise<FieldError[]> => {
  try {
    await validatorFor(strapi, isNew)?.(strapi.contentType(uid), withoutLookups({ strapi, uid, fields: data }), {
      isDraft,
    });
    return [];
  } catch (error) {
    if (!(error instanceof errors.ValidationError) || !isFields(error.details)) return [];
    const found: unknown = error.details.errors;
    return Array.isArray(found) ? found.filter(isFieldError) : [];
  }
};
