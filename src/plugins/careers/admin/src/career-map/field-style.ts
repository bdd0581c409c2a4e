import type { MapField } from '../../../core/career-map';

/** Colours of Strapi's theme that can be told apart, in light and dark. */
const COLOURS = ['primary600', 'success600', 'danger600', 'alternative600', 'warning600', 'secondary600'] as const;
const LINES = ['solid', 'double', 'dashed', 'dotted'] as const;

export interface FieldStyle {
  readonly colour: (typeof COLOURS)[number] | 'neutral500';
  readonly line: (typeof LINES)[number];
}

const NO_FIELD: FieldStyle = { colour: 'neutral500', line: 'solid' };

/** A colour and a kind of line for each field; its name stands beside them wherever they are shown. */
export const fieldStyles = (fields: readonly MapField[]): ((slug: string | null) => FieldStyle) => {
  const styles = new Map(
    fields.map(({ slug }, index): [string, FieldStyle] => [
      slug,
      {
        colour: COLOURS[index % COLOURS.length] ?? NO_FIELD.colour,
        line: LINES[Math.floor(index / COLOURS.length) % LINES.length] ?? 'solid',
      },
    ]),
  );
  return (slug) => (slug === null ? NO_FIELD : (styles.get(slug) ?? NO_FIELD));
};
