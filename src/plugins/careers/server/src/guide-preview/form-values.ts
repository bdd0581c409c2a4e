import type { Fields } from '../../../core/rules';
import type { Attribute } from '../content-model';
import { emptyValue } from '../pages';

const TEXT_TYPES = ['string', 'text', 'richtext', 'uid', 'date', 'datetime'];

const valueOf = (attribute: Attribute, value: unknown): unknown => {
  if (TEXT_TYPES.includes(attribute.type)) return typeof value === 'string' ? value : null;
  switch (attribute.type) {
    case 'integer':
    case 'float':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'enumeration':
      return 'enum' in attribute && Array.isArray(attribute.enum) && attribute.enum.includes(value) ? value : null;
    default:
      return null;
  }
};

/**
 * The texts, numbers and choices in a form, as they would be read once they were saved. A form leaves out what was empty
 * and what the editor may not see.
 *
 * @param saved what holds where the form says nothing
 */
export const readFormValues = ({
  attributes,
  names,
  values,
  saved,
}: {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly names: readonly string[];
  readonly values: Fields;
  readonly saved: Fields;
}): Fields =>
  Object.fromEntries(
    names.map((name) => {
      const attribute = attributes[name];
      if (attribute === undefined) return [name, null];
      const given = name in values ? valueOf(attribute, values[name]) : saved[name];
      return [name, given ?? emptyValue(attribute)];
    }),
  );
