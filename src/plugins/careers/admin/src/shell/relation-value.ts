/** What a relation's field holds before it is saved; see the content manager's `RelationsField`. */
export interface RelationValue {
  readonly connect?: readonly { readonly id: number; readonly __temp_key__?: string }[];
  readonly disconnect?: readonly { readonly id: number }[];
}

/** What the form holds for a relation; undefined while nobody has changed it. */
export const relationIn = (values: object, field: string): RelationValue | undefined =>
  field in values ? (values as Readonly<Record<string, RelationValue | undefined>>)[field] : undefined;

/**
 * Places after everything else, in the content manager's own notation (fractional indexing, whose whole numbers of four
 * digits begin with a `d`): it goes on counting from here.
 */
export const placesAfter = (connected: NonNullable<RelationValue['connect']>, count: number): readonly string[] => {
  const taken = connected.flatMap(({ __temp_key__: key = '' }) =>
    /^d\d{4}/.test(key) ? [Number(key.slice(1, 5))] : [],
  );
  const first = Math.max(-1, ...taken) + 1;
  return Array.from({ length: count }, (_, index) => `d${String(first + index).padStart(4, '0')}`);
};
